import type { AnyNode } from '../../tree/walk.ts'
import { type Context, defineCheck, type Problem, type Reference } from '../check.ts'
import { linkLabel } from '../shared/text-link-label.ts'
import { titleOfTarget } from '../shared/text-of-target.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'
import { isVague } from '../shared/text-vague.ts'

export const nonDescriptive = defineCheck({
  id: 'link/non-descriptive',
  level: 'warning',
  summary: 'The text of a link does not say where it leads.',
  why: 'Who jumps from link to link, with the eyes or with a screen reader, hears “here, here, here”; and a search engine learns nothing of the target.',
  fix: 'Let the link stand on the words that name its target.',
  bad: '# Jardin\n\nLe calendrier des semis se trouve [ici](https://jardin.example/semis).\n',
  good: '# Jardin\n\nConsultez le [calendrier des semis](https://jardin.example/semis).\n',
  nodes: { linkReference: (node, _, { report, page }) => reportVague(node, page.source, undefined, report) },
  reference(reference, { report, page }) {
    if (reference.node === undefined || !hasOwnWords(reference)) return
    reportVague(reference.node, page.source, reference, report)
  },
})

function reportVague(node: AnyNode, source: string, reference: Reference | undefined, report: Context['report']): void {
  const label = linkLabel(node, source)
  if (label === undefined || !isVague(label.text) || isNameOf(reference, label.text)) return
  const problem: Problem = {
    at: { start: label.start, end: label.end },
    message: `Unexpected link text \`${label.text}\`, expected words that name the target`,
  }
  const title = reference === undefined ? undefined : titleOfTarget(reference)
  report(title === undefined ? problem : { ...problem, hint: `Say what is there, such as \`${title}\`.` })
}

/** A page may be called “Link”, and is then named by it. */
function isNameOf(reference: Reference | undefined, text: string): boolean {
  const { resolution } = reference ?? {}
  if (resolution?.type !== 'page') return false
  return [resolution.anchor?.text, resolution.page.title].some((name) => name?.trim().toLowerCase() === text.toLowerCase())
}
