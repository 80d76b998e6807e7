import type { AnyNode } from '../../tree/walk.ts'
import { type Context, defineCheck, type Reference } from '../check.ts'
import { type LinkLabel, linkLabel } from '../shared/text-link-label.ts'
import { titleOfTarget } from '../shared/text-of-target.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'
import { titleFix } from '../shared/text-title-fix.ts'
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
  const shown = label === undefined ? undefined : vagueText(label, node, reference)
  if (label === undefined || shown === undefined) return
  const title = reference === undefined ? undefined : titleOfTarget(reference)
  const fix = reference !== undefined && label.symbols !== undefined ? titleFix(reference, label, source) : undefined
  report({
    at: { start: label.start, end: label.end },
    message: `Unexpected link text \`${shown}\`, expected words that name the target`,
    ...(title !== undefined && { hint: `Say what is there, such as \`${title}\`.` }),
    ...(fix && { fix }),
  })
}

/** `here`, or emoji without any word, unless a title in the link has words. */
function vagueText(label: LinkLabel, node: AnyNode, reference: Reference | undefined): string | undefined {
  if (label.symbols !== undefined) return (node as { title?: string | null }).title?.trim() ? undefined : label.symbols
  return isVague(label.text) && !isNameOf(reference, label.text) ? label.text : undefined
}

/** A page may be called “Link”, and is then named by it. */
function isNameOf(reference: Reference | undefined, text: string): boolean {
  const { resolution } = reference ?? {}
  if (resolution?.type !== 'page') return false
  return [resolution.anchor?.text, resolution.page.title].some((name) => name?.trim().toLowerCase() === text.toLowerCase())
}
