/** Images as rules see them, whether they are written in Markdown or in HTML. */
import type { AnyNode } from '../../tree/walk.ts'

/** In characters: a caption up to this length does as alternative text too, a longer one is tiresome to hear twice. */
export const longestAlt = 60

export const sourceOf = ({ url, attributes }: AnyNode): string => url ?? attributes?.src ?? ''

/** Empty when there is none: `alt=""` is what GitBook writes for an image that nobody described. */
export const altOf = (node: AnyNode): string => ((node as { alt?: string | null }).alt ?? node.attributes?.alt ?? '').trim()

/** GitBook names its own drawings. */
export const isDrawing = ({ attributes }: AnyNode): boolean => attributes?.drawing !== undefined

const besideText = new Set(['button', 'dataCell', 'heading', 'link', 'mention', 'summary', 'tableCell'])

/** Content of its own, not an icon in a line of text, a cell, a title or a link. */
export function isContent(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  if (node.attributes?.size === 'line' || ancestors.some(({ type }) => besideText.has(type))) return false
  const parent = ancestors.at(-1)
  return parent?.type !== 'paragraph' || holdsImagesOnly(parent)
}

/** Asked for each image of a paragraph, which may hold thousands. */
const known = new WeakMap<AnyNode, boolean>()

function holdsImagesOnly(paragraph: AnyNode): boolean {
  const answer = known.get(paragraph) ?? (paragraph.children ?? []).every(isSilent)
  known.set(paragraph, answer)
  return answer
}

const isSilent = ({ type, value }: AnyNode): boolean =>
  type === 'image' || type === 'picture' || type === 'break' || type === 'anchor' || (type === 'text' && value?.trim() === '')
