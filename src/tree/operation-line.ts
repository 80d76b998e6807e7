/** `**POST** \`/beds\``: the method and path of an operation. */
import type { Paragraph, RootContent } from 'mdast'
import { inlineCode, paragraph, strong, text } from './build.ts'

export function operationLine(method: string | undefined, path: string | undefined): Paragraph[] {
  const words: RootContent[] = []
  if (method?.trim()) words.push(strong(method.trim().toUpperCase()))
  if (method?.trim() && path?.trim()) words.push(text(' '))
  if (path?.trim()) words.push(inlineCode(path.trim()))
  return words.length > 0 ? [paragraph(words)] : []
}
