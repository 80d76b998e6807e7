/**
 * What a typed cell shows.
 *
 *     checkbox `true`   →   ☑
 *     rating `3`        →   ★★★☆☆ (3/5)
 *     image `<a href="pond.png">pond.png</a>`   →   ![pond.png](pond.png)
 */
import type { RootContent } from 'mdast'
import { image, paragraph, text } from './build.ts'
import { textOf } from './flow.ts'
import { trimmedLine } from './title.ts'
import { valuesApart } from './values-apart.ts'
import { withChanges } from './walk.ts'

export interface CellType {
  type: string
  max: number
  options: ReadonlyMap<string, string>
}

/** Stars of more than this are hard to count. */
const mostStars = 10

/** The content of a cell as it is shown; what does not fit its type stays as it is. */
export function typedContent(children: readonly RootContent[], { type, max, options }: CellType): RootContent[] {
  const content = trimmedLine(children)
  if (type === 'checkbox') return checkbox(content)
  if (type === 'rating') return rating(content, max)
  if (type === 'select') return valuesApart(mapText(content, (child) => label(child, options)))
  if (type === 'image') return mapText(content, asImage)
  return type === 'files' || type === 'users' ? listed(content) : content
}

function checkbox(content: RootContent[]): RootContent[] {
  const value = textOf(content).toLowerCase()
  if (value === 'true') return [text('☑')]
  return value === 'false' ? [text('☐')] : content
}

function rating(content: RootContent[], max: number): RootContent[] {
  const words = textOf(content)
  const value = Number(words)
  if (words === '' || !Number.isFinite(value) || value < 0) return content
  const full = Math.min(max, Math.round(value))
  const stars = max > mostStars ? '' : `${'★'.repeat(full)}${'☆'.repeat(max - full)} `
  return [text(max > mostStars ? `${words}/${max}` : `${stars}(${words}/${max})`)]
}

/** Applies a change to the cell's text, which may stand in paragraphs. */
function mapText(content: readonly RootContent[], change: (child: RootContent) => RootContent): RootContent[] {
  return content.map((child) => (child.type === 'paragraph' ? paragraph(mapText(child.children, change)) : change(child)))
}

function label(child: RootContent, options: ReadonlyMap<string, string>): RootContent {
  if (child.type !== 'selectValue' || child.children.length > 0) return child
  const option = child.attributes.option ?? ''
  return withChanges(child, { children: [text(options.get(option) || option)] })
}

function asImage(child: RootContent): RootContent {
  return child.type === 'link' || child.type === 'mention' ? image(addressOf(child), textOf([child])) : child
}

const addressOf = (child: RootContent): string =>
  child.type === 'link' ? child.url : child.type === 'mention' ? (child.attributes.url ?? '') : ''

/** Puts commas between values that stand side by side. */
export function listed(content: readonly RootContent[]): RootContent[] {
  return content.flatMap((child, index) => {
    const before = content[index - 1]
    const touches = before !== undefined && before.type !== 'text' && child.type !== 'text' && child.type !== 'paragraph'
    return touches ? [text(', '), child] : [child]
  })
}
