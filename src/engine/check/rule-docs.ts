/** The documentation of every rule, as pages of Markdown: made from the rules themselves, so that it cannot say anything else. */
import { type ExampleFile, explainRule, type Mending, type RuleExplanation, rulesByGroup } from './explain-rule.ts'

/** Text by path from `docs/rules`. */
export async function ruleDocs(): Promise<Map<string, string>> {
  const groups = new Map<string, RuleExplanation[]>()
  for (const [group, rules] of rulesByGroup()) {
    const explained = await Promise.all(rules.map(({ id }) => explainRule(id)))
    groups.set(
      group,
      explained.filter((each) => each !== undefined),
    )
  }
  const pages = [...groups.values()].flat().map((rule): [string, string] => [`${rule.id}.md`, rulePage(rule)])
  return new Map([['README.md', indexPage(groups)], ...pages])
}

const mended: Record<Mending, string> = {
  safe: ' `--fix` mends it.',
  unsafe: ' `--fix-unsafe` mends it, by a guess.',
  none: '',
}

function rulePage({ id, level, isOptional, isExternal, summary, why, fix, bad, good, mending }: RuleExplanation): string {
  const state = isOptional
    ? `Off by default: turn it on with \`--rule ${id}=${level}\`.`
    : `Level: ${level}${isExternal ? ', with `--external` only' : ''}.`
  const parts = [
    `# ${id}`,
    summary,
    `${state}${mended[mending]}`,
    ...(why === undefined ? [] : ['## Why', why]),
    ...(fix === undefined ? [] : ['## What to do', fix]),
    ...(bad.length === 0 ? [] : ['## Wrong', ...bad.flatMap(fenced)]),
    ...(good.length === 0 ? [] : ['## Right', ...good.flatMap(fenced)]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Longer than every fence within. */
function fenced({ path, text }: ExampleFile): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return [`In \`${path}\`:`, `${fence}${languageOf(path)}\n${withNames(text).replace(/\n*$/, '\n')}${fence}`]
}

const languageOf = (path: string): string => {
  if (path.endsWith('.md')) return 'markdown'
  if (/\.ya?ml$/.test(path)) return 'yaml'
  return path.endsWith('.json') ? 'json' : 'text'
}

/** What nobody can see is shown by its number, as are line ends that git would change. */
const withNames = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cc}\p{Cf}\u00A0\u2028\u2029\uFFFD]/gu, (character) =>
      character === '\n' || character === '\t' ? character : `<U+${hex(character)}>`,
    )

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

function indexPage(groups: ReadonlyMap<string, readonly RuleExplanation[]>): string {
  const all = [...groups.values()].flat()
  const off = all.filter(({ isOptional }) => isOptional).length
  const parts = [
    '# Rules',
    `Everything that \`unbook check\` looks for: ${all.length} rules, of which ${off} are off by default. \`unbook explain <id>\` says the same in the terminal; [Check](../commands/check.md) says how to set levels.`,
    ...[...groups].flatMap(([group, rules]) => [`## ${group}`, groupTable(rules)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const fixes: Record<Mending, string> = { safe: '`--fix`', unsafe: '`--fix-unsafe`', none: '' }

function groupTable(rules: readonly RuleExplanation[]): string {
  const rows = rules.map(({ id, level, isOptional, mending, summary }) => {
    const cells = [`[${id}](${id}.md)`, isOptional ? `off (${level})` : level, fixes[mending], summary.replaceAll('|', '\\|')]
    return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')
  })
  return ['| Rule | Level | Mended by | What it finds |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
