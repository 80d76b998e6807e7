import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { isFileName } from '../shared/asset-alt.ts'
import { altOf, isDrawing, sourceOf } from '../shared/asset-image.ts'
import { imageTag, type Span } from '../shared/asset-image-tag.ts'

export const altIsFilename = defineCheck({
  id: 'img/alt-is-filename',
  level: 'warning',
  summary: 'The alternative text of an image is the name of a file, or a word such as “image”.',
  why: 'Whoever hears the page read out hears that name, and learns nothing of what the image shows.',
  fix: 'Say in `alt` what the image shows, or leave it empty when the image is mere decoration.',
  bad: { 'README.md': '# Garden\n\n![IMG\\_2041.png](.gitbook/assets/IMG_2041.png)\n', '.gitbook/assets/IMG_2041.png': 'x' },
  good: {
    'README.md': '# Garden\n\n![Two ducks on the pond](.gitbook/assets/IMG_2041.png)\n',
    '.gitbook/assets/IMG_2041.png': 'x',
  },
  nodes: { image: look, picture: look },
})

function look(node: AnyNode, _: readonly AnyNode[], { page, report }: PageContext): void {
  const alt = altOf(node)
  if (alt === '' || isDrawing(node) || !isFileName(alt, sourceOf(node))) return
  const at = altSpan(page.source, node)
  report({
    ...(at ? { at } : { node }),
    message: `Unexpected alternative text \`${alt.slice(0, 200)}\`, expected what the image shows`,
  })
}

function altSpan(source: string, node: AnyNode): Span | undefined {
  if (node.type === 'picture') return imageTag(source, node)?.attributes.get('alt')
  const start = node.position?.start.offset ?? 0
  const end = source.lastIndexOf('](', node.position?.end.offset)
  return source.startsWith('![', start) && end > start + 2 ? { start: start + 2, end } : undefined
}
