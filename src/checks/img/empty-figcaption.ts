import { defineCheck } from '../check.ts'

const emptyCaption = /<figcaption>[ \t]*(?:<p>[ \t]*<\/p>[ \t]*)?<\/figcaption>/

export const emptyFigcaption = defineCheck({
  id: 'img/empty-figcaption',
  level: 'info',
  summary: 'The caption of an image is empty.',
  why: 'It shows nothing, but other programs leave room for it, and screen readers announce a caption that is not there.',
  fix: 'Remove the `<figcaption>`, or write the caption.',
  bad: {
    'README.md':
      '# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt="The pond in May"><figcaption></figcaption></figure>\n',
    '.gitbook/assets/pond.png': 'x',
  },
  good: {
    'README.md': '# Garden\n\n<figure><img src=".gitbook/assets/pond.png" alt="The pond in May"></figure>\n',
    '.gitbook/assets/pond.png': 'x',
  },
  nodes: {
    figure(node, _, { page, report, textOf }) {
      if (node.children?.some(({ type }) => type === 'caption') || !page.source.includes('<figcaption')) return
      const source = textOf(node)
      // The place of a figure within longer HTML can be that of the whole.
      const only = source.includes('<figure', 1) ? null : emptyCaption.exec(source)
      if (only === null) return
      const start = (node.position?.start.offset ?? 0) + only.index
      const at = { start, end: start + only[0].length }
      report({
        at,
        message: 'Unexpected empty caption, expected a text or no `<figcaption>`',
        fix: { safe: true, title: 'Remove the empty caption', edits: [{ ...at, text: '' }] },
      })
    },
  },
})
