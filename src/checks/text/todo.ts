import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** In capitals, as such notes are written: `todo` is a Spanish word. */
const notes = /(?<![\p{L}\p{N}_-])(?:TODO|FIXME|TBD|[Ll]orem ipsum)(?![\p{L}\p{N}_-])/u

export const todo = defineCheck({
  id: 'text/todo',
  level: 'info',
  isOptional: true,
  summary: 'The page holds a note that something is missing, or dummy text.',
  why: 'It was meant for authors, and readers see it.',
  fix: 'Write what is missing, or put the note into a comment.',
  bad: '# Lighthouse\n\nTODO: say how tall it is.\n',
  good: '# Lighthouse\n\nIt is forty metres tall.\n',
  nodes: {
    text(node, _, { report, page }) {
      const found = notes.exec(node.value ?? '')
      if (found === null) return
      const { start, text } = writtenText(node, page.source)
      const at = text.indexOf(found[0])
      const place = at === -1 ? { node } : { at: { start: start + at, end: start + at + found[0].length } }
      report({ ...place, message: `Unexpected note \`${found[0]}\` in the text of a page` })
    },
  },
})
