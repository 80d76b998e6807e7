import type { Fix } from '../../diagnostics/fix.ts'
import { plainText } from '../../tree/plain-text.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { isFileName } from '../shared/asset-alt.ts'
import { isEmblem } from '../shared/asset-emblem.ts'
import { altOf, isContent, isDrawing, longestAlt, sourceOf } from '../shared/asset-image.ts'
import { imageTag } from '../shared/asset-image-tag.ts'
import { decoded, nameOf } from '../shared/asset-name.ts'

export const missingAlt = defineCheck({
  id: 'img/missing-alt',
  level: 'warning',
  summary: 'An image has no alternative text.',
  why: 'People who cannot see the image, search engines and everybody whose image does not load learn nothing of what it shows.',
  fix: 'Say in `alt` what the image shows, in one sentence.',
  bad: {
    'README.md':
      '# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt=""><figcaption><p>The pond in May</p></figcaption></figure>\n',
    '.gitbook/assets/pond.png': 'x',
  },
  good: {
    'README.md':
      '# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt="The pond in May"><figcaption><p>The pond in May</p></figcaption></figure>\n',
    '.gitbook/assets/pond.png': 'x',
  },
  nodes: { image: look, picture: look },
})

function look(node: AnyNode, ancestors: readonly AnyNode[], context: PageContext): void {
  if (altOf(node) !== '' || isDrawing(node) || isPasted(sourceOf(node)) || !isContent(node, ancestors)) return
  if (isEmblem(node, ancestors, context)) return
  reportImage(context, node, ancestors)
}

function reportImage({ page, report }: PageContext, node: AnyNode, ancestors: readonly AnyNode[]): void {
  const tag = imageTag(page.source, node)
  const fix = fromCaption(page.source, node, ancestors)
  report({
    ...(tag ? { at: tag.attributes.get('alt') ?? tag } : { node }),
    message: `Cannot find the alternative text of image \`${nameIn(sourceOf(node)).slice(0, 200)}\``,
    ...(fix && { fix }),
  })
}

/** Hosts of files encode the slashes of a path, and ask for a token behind it. */
const nameIn = (src: string): string => nameOf(decoded(/^https?:/i.test(src) ? src.replace(/[?#][\s\S]*$/, '') : src))

/** A short caption often says it; a caption of several images belongs to none of them. */
function fromCaption(source: string, node: AnyNode, ancestors: readonly AnyNode[]): Fix | undefined {
  const figure = ancestors.at(-1)
  const tag = imageTag(source, node)
  const caption = figure?.type === 'figure' ? captionOf(figure) : ''
  if (tag === undefined || caption === '' || [...caption].length > longestAlt || isFileName(caption, sourceOf(node)))
    return undefined
  const alt = tag.attributes.get('alt')
  const text = `alt="${escaped(caption)}"`
  const edit = alt ? { start: alt.start, end: alt.end, text } : { start: tag.start + 4, end: tag.start + 4, text: ` ${text}` }
  return { safe: false, title: `Write the caption \`${caption}\` as alternative text`, edits: [edit] }
}

function captionOf({ children = [] }: AnyNode): string {
  const [picture, caption, ...others] = children
  const isUsual = picture?.type === 'picture' && caption?.type === 'caption' && others.length === 0
  const text = isUsual && isFixed(caption) ? plainText(caption) : ''
  const isLink = caption?.children?.length === 1 && caption.children[0]?.type === 'link'
  return isLink || credit.test(text) ? '' : text
}

/** Says where the picture comes from, not what it shows. */
const credit =
  /^(?:source|sources|credits?|crédits?|photo by|see|go to|click|quelle|siehe|voir|fuente|fonte|bron|©|\(c\))(?![\p{L}\p{N}])/iu

/** Without values that are only known when the page is built. */
function isFixed(caption: AnyNode): boolean {
  const variable = new Set(['expression', 'footnoteReference', 'html', 'inlineMath', 'tag'])
  let isFixedSoFar = true
  walk(caption, ({ type }) => {
    if (variable.has(type)) isFixedSoFar = false
    return undefined
  })
  return isFixedSoFar
}

const escaped = (text: string): string =>
  text.replace(/[&"<>{}|`\\]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`)

/** An image that is no file, or none at all, lacks more than a description. */
const isPasted = (src: string): boolean => src === '' || /^\s*(?:file:\/\/|data:)/i.test(src)
