/**
 * Tells of an element that lost its other half: what it should have been is lost with it, only its words stay.
 *
 *     <figure><img src="pond.png" alt="The pond">   →   tag/unclosed: Expected `</figure>` for `<figure>`
 */
import type { Fix } from '../../../diagnostics/fix.ts'
import type { LostElement } from '../element.ts'
import type { TextLine } from './text-line.ts'

/** Between these there may be blank lines, so that nobody knows where they end. */
const mayBeLong = new Set(['div', 'pre'])

/** The answer is that it is no spot. */
export function reportLost(line: TextLine, { name, kind, end }: LostElement): false {
  const { scan, at } = line
  const place = { start: scan.point(at), end: scan.point(end) }
  if (kind === 'orphan') {
    const message = `Unexpected \`</${name}>\`, expected \`<${name}>\` before it`
    scan.report({ id: 'tag/orphan-close', file: '', message, place })
    return false
  }
  const isOpenEnded = mayBeLong.has(name)
  const message = `Expected \`</${name}>\` for \`<${name}>\` before the end of ${isOpenEnded ? 'the page' : 'its block'}`
  scan.report({ id: 'tag/unclosed', file: '', message, place, ...(isOpenEnded ? {} : { fix: closing(line, name) }) })
  return false
}

/** Behind the lines that belong together. */
function closing({ scan, source, at }: TextLine, name: string): Fix {
  const end = scan.next.edgeOfParagraph(at) ?? source.trimEnd().length
  return { safe: false, title: `Write \`</${name}>\``, edits: [{ start: end, end, text: `</${name}>` }] }
}
