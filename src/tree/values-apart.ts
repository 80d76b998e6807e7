/**
 * Values of a `select` column that stand side by side: the comma belongs between them, while GitBook writes it into the first.
 *
 *     <span data-option="c">C, </span><span data-option="go">Go</span>   →   C, Go: two values, and a comma that is part of neither
 */
import type { RootContent } from 'mdast'
import { paragraph, text } from './build.ts'
import { withChanges } from './walk.ts'

/** They may stand in paragraphs. */
export function valuesApart(children: readonly RootContent[]): RootContent[] {
  return children.flatMap((child, index): RootContent[] => {
    if (child.type === 'paragraph') return [paragraph(valuesApart(child.children))]
    if (child.type !== 'selectValue') return [child]
    return children[index + 1]?.type === 'selectValue' ? [withoutComma(child), text(', ')] : [withoutComma(child)]
  })
}

function withoutComma(value: RootContent & { type: 'selectValue' }): RootContent {
  const last = value.children.at(-1)
  const words = last?.type === 'text' ? last.value.trimEnd() : ''
  if (!words.endsWith(',')) return value
  return withChanges(value, { children: [...value.children.slice(0, -1), text(words.slice(0, -1).trimEnd())] })
}
