/** `**POST** \`/beds\``: the method and path of an operation. */
import type { Paragraph } from 'mdast'
import { inlineCode, paragraph, strong, text } from './build.ts'
import { oneLine } from './one-line.ts'

export function operationLine(method: string | undefined, path: string | undefined): Paragraph[] {
  const verb = oneLine(method).toUpperCase()
  const place = oneLine(path)
  const words = [...(verb ? [strong(verb)] : []), ...(verb && place ? [text(' ')] : []), ...(place ? [inlineCode(place)] : [])]
  return words.length > 0 ? [paragraph(words)] : []
}
