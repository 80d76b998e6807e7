/**
 * A value may show a tag; one that runs into the next tag far away was never closed, nor was its own tag. This keeps a page of
 * broken tags linear.
 *
 *     {% tab title="Tides
 *     {% endtab %}          →   no tag
 */
import { opensTag } from '../../opens-tag.ts'
import type { Ending } from '../ending.ts'

/** The longest value in which a tag is shown. */
const longest = 2_000

export const nextTag: Ending = {
  sign: '{',
  isAt({ source, start }, { from }, at) {
    const isSameKind = source[at] === '{' || source[start] === '<'
    return isSameKind && opensTag(source, at) && (at - from > longest || source.slice(from, at).includes('\n'))
  },
  /** At the end of the source nothing is left to be read. */
  end(cursor) {
    cursor.at = cursor.source.length
    return ''
  },
}
