/** What a rule is about, as a person reads it in a terminal. */
import pc from 'picocolors'
import type { Level } from '../../diagnostics/diagnostic.ts'
import type { ExampleFile, Mending, RuleExplanation } from '../../engine/check/explain-rule.ts'
import type { KnownRule } from '../../engine/check/known-rules.ts'
import { printable } from '../printable.ts'

const colours: Record<Level, (text: string) => string> = { error: pc.red, warning: pc.yellow, info: pc.cyan }

const mendings: Record<Mending, string[]> = {
  safe: ['mended by --fix'],
  unsafe: ['mended by --fix-unsafe'],
  none: [],
}

export function explanationText(rule: RuleExplanation): string {
  const { id, level, isOptional, isExternal, summary, why, fix, bad, good, mending, url } = rule
  const state = [
    colours[level](level),
    ...(isOptional ? ['off by default'] : []),
    ...(isExternal ? ['with --external only'] : []),
    ...mendings[mending],
  ].join(', ')
  const parts = [
    `${pc.bold(id)}  ${state}`,
    summary,
    ...(why === undefined ? [] : [section('Why', why)]),
    ...(fix === undefined ? [] : [section('What to do', fix)]),
    ...(bad.length === 0 ? [] : [section('Wrong', filesText(bad))]),
    ...(good.length === 0 ? [] : [section('Right', filesText(good))]),
    pc.dim(url),
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (title: string, text: string): string => `${pc.bold(title)}\n${indented(text)}`

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ')

/** An example may hold what a terminal would obey. */
const filesText = (files: readonly ExampleFile[]): string =>
  files.map(({ path, text }) => `${pc.underline(printable(path))}\n${indented(printable(text.trimEnd()))}`).join('\n\n')

export function ruleListText(groups: ReadonlyMap<string, readonly KnownRule[]>): string {
  const rules = [...groups.values()].flat()
  const width = Math.max(...rules.map(({ id }) => id.length))
  const row = ({ id, level, summary, check }: KnownRule): string => {
    const state = check?.isOptional === true ? 'off' : level
    return `  ${id.padEnd(width)}  ${colours[level](state.padEnd(7))}  ${summary}`
  }
  const blocks = [...groups].map(([group, own]) => [pc.bold(group), ...own.map(row)].join('\n'))
  return `${blocks.join('\n\n')}\n\n${pc.dim('unbook explain <id> says more of one.')}\n`
}
