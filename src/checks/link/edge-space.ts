import { defineCheck, type Problem, type Reference } from '../check.ts'
import { edgeSpaces } from '../shared/text-edge-space.ts'
import { gluedPlaces, touchesWords } from '../shared/text-glued.ts'
import { linkLabel } from '../shared/text-link-label.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'

export const edgeSpace = defineCheck({
  id: 'link/edge-space',
  level: 'warning',
  summary: 'A link begins or ends with a space, or lacks one beside it.',
  why: 'The line under the link runs into the gap, the space is lost when the text is copied or converted, and words grow together.',
  fix: 'Move the space out of the brackets, or add the one that is missing.',
  bad: '# Harbour\n\nLook at the [table of tides ](https://tides.example)before you leave.\n',
  good: '# Harbour\n\nLook at the [table of tides](https://tides.example) before you leave.\n',
  reference(reference, { report, page: { source } }) {
    const { node, ancestors } = reference
    if (node?.type === 'mention') return void gluedMention(reference, source).forEach(report)
    if (node?.type !== 'link') return
    const spaces = edgeSpaces(node, ancestors, source)
    // Most links are sound, which is told sooner than what they stand in.
    if ((spaces.length === 0 && !touchesWords(node, source)) || !hasOwnWords(reference)) return
    for (const { start, end, edits } of spaces) {
      const message = `Unexpected space at the ${start === node.children?.[0]?.position?.start.offset ? 'start' : 'end'} of a link`
      const fix = edits === undefined ? undefined : { safe: true, title: 'Move the space out of the link', edits }
      report({ at: { start, end }, message, ...(fix && { fix }) })
    }
    const wanted = spaces.flatMap(({ edits = [] }) => edits.filter(({ text }) => text !== '').map((edit) => edit.start))
    for (const { at, message } of gluedPlaces(node, ancestors, linkLabel(node, source)?.text ?? '', source)) {
      if (wanted.includes(at)) continue
      report(withSpace(at, message))
    }
  },
})

/** GitBook shows the title of the page, whatever is written. */
function gluedMention({ node, ancestors, resolution }: Reference, source: string): Problem[] {
  if (node === undefined || resolution.type !== 'page') return []
  return gluedPlaces(node, ancestors, resolution.page.title, source).map(({ at, message }) => withSpace(at, message))
}

const withSpace = (at: number, message: string): Problem => ({
  at: { start: at, end: at },
  message,
  fix: { safe: false, title: 'Add a space', edits: [{ start: at, end: at, text: ' ' }] },
})
