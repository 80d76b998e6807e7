import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { sourceOf } from '../shared/asset-image.ts'
import { imageTag } from '../shared/asset-image-tag.ts'

export const wordPaste = defineCheck({
  id: 'img/word-paste',
  level: 'error',
  summary: 'An image was pasted from a word processor or a web page, and is no file of the repository.',
  why: 'It lies on the computer of whoever wrote the page, or is a mere placeholder: readers see nothing.',
  fix: 'Upload the image, and remove what was pasted.',
  bad: '# Garden\n\n<figure><img src="file:///C:/Users/ann/AppData/Local/Temp/clip_image002.gif" alt="The pond in May"></figure>\n',
  good: {
    'README.md': '# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt="The pond in May"></figure>\n',
    '.gitbook/assets/pond.png': 'x',
  },
  nodes: { image: look, picture: look },
})

function look(node: AnyNode, _: readonly AnyNode[], { page, report }: PageContext): void {
  const url = sourceOf(node).trim()
  if (!/^(?:file:\/\/|data:)/i.test(url)) return
  const at = imageTag(page.source, node)?.attributes.get('src')
  const shown = url.length > 80 ? `${url.slice(0, 80)}…` : url
  report({ ...(at ? { at } : { node }), message: `Unexpected pasted image \`${shown}\`, expected a file of the repository` })
}
