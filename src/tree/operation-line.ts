/** `**POST** \`/beds\``: the method and path of an operation, with its anchor in front. */
import type { Paragraph } from 'mdast'
import { inlineCode, paragraph, strong, text } from './build.ts'
import { oneLine } from './one-line.ts'
import { anchorNode } from './title.ts'

export function operationLine(method: string | undefined, path: string | undefined, id?: string): Paragraph[] {
  const verb = oneLine(method).toUpperCase()
  const place = oneLine(path)
  const words = [...(verb ? [strong(verb)] : []), ...(verb && place ? [text(' ')] : []), ...(place ? [inlineCode(place)] : [])]
  const anchor = id ? [anchorNode(id)] : []
  return words.length > 0 ? [paragraph([...anchor, ...words])] : []
}
