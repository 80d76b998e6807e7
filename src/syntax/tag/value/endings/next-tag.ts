/**
 * A value may show a tag; one that runs into the next tag far away was never closed, nor was its own tag. This keeps a page of
 * broken tags linear. So it is when a quote closed the value before, and text that has no key shows none.
 *
 *     {% tab title="Tides
 *     {% endtab %}                       →   no tag
 *     {% tab title="Tides" } {% endtab %}   →   no tag
 */
import type { Ending } from '../ending.ts'
import { startsTagLike } from '../pass-sign.ts'

/** The longest value in which a tag is shown. */
const longest = 2_000

export const nextTag: Ending = {
  sign: '{',
  isAt({ source, start }, { from, depth }, at) {
    if (!startsTagLike(source, start, at)) return false
    return depth === 0 || at - from > longest || source.slice(from, at).includes('\n')
  },
  /** At the end of the source nothing is left to be read. */
  end(cursor) {
    cursor.at = cursor.source.length
    return ''
  },
}
