/**
 * The last line of a run: what was written, what was not and how to change that, and what was found.
 *
 *     41 pages written to site (html), 12 assets copied; 3 pages left out because SUMMARY.md does not list them
 *     (--unlisted include keeps them); 14 blocks in a plainer form; 2 errors, 5 warnings.
 */
import type { Level } from '../diagnostics/diagnostic.ts'
import type { Outcome } from './outcome.ts'

export interface SummaryContext {
  target: string
  out: string
  unlisted: 'omit' | 'include'
  dryRun: boolean
}

export function summaryLine(outcome: Outcome, { target, out, unlisted, dryRun }: SummaryContext): string {
  const { pages, assets, drafts, losses } = outcome
  const verb = dryRun ? 'would be written' : 'written'
  const parts = [
    `${count(pages.written, 'page')} ${verb} to ${out} (${target}), ${count(assets, 'asset')} ${dryRun ? 'would be copied' : 'copied'}`,
  ]
  if (pages.unlisted > 0) parts.push(unlistedPart(pages.unlisted, unlisted))
  if (pages.excluded > 0)
    parts.push(`${count(pages.excluded, 'page')} left out by ${pages.excluded === 1 ? 'its' : 'their'} condition`)
  if (drafts > 0) parts.push(`${count(drafts, 'space')} left out as ${drafts === 1 ? 'a draft' : 'drafts'}`)
  if (losses.length > 0) parts.push(`${count(losses.length, 'block')} in a plainer form`)
  parts.push(faultsPart(outcome.diagnostics))
  return `${parts.join('; ')}.`
}

function unlistedPart(pages: number, unlisted: 'omit' | 'include'): string {
  if (unlisted === 'include') return `${count(pages, 'page')} that SUMMARY.md does not list included`
  return `${count(pages, 'page')} left out because SUMMARY.md does not list ${pages === 1 ? 'it' : 'them'} (--unlisted include keeps ${pages === 1 ? 'it' : 'them'})`
}

export function faultsPart(diagnostics: Outcome['diagnostics']): string {
  const of = (level: Level): number => diagnostics.filter((diagnostic) => diagnostic.level === level).length
  const [errors, warnings] = [of('error'), of('warning')]
  return errors + warnings === 0 ? 'no faults' : `${count(errors, 'error')}, ${count(warnings, 'warning')}`
}

export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`

/** `12,345`. By hand, since the first `toLocaleString` of a process loads what it knows of all languages. */
const grouped = (number: number): string => String(number).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
