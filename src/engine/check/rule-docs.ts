/** The documentation of every rule, as pages of GitBook Markdown: made from the rules themselves, so that it cannot say anything else. */
import { type ExampleFile, explainRule, type Mending, type RuleExplanation, rulesByGroup } from './explain-rule.ts'
import { ruleGroup } from './rule-groups.ts'

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
  const pages = [...groups].flatMap(([group, rules]): [string, string][] => [
    [`${group}/README.md`, groupPage(group, rules)],
    ...rules.map((rule): [string, string] => [`${rule.id}.md`, rulePage(rule)]),
  ])
  return new Map([['README.md', indexPage(groups)], ...pages])
}

/** The entries of these pages in a table of contents, from the folder above them. */
export function ruleEntries(): string[] {
  const groups = [...rulesByGroup()].flatMap(([group, rules]) => [
    `  * [${ruleGroup(group).title}](rules/${group}/README.md)`,
    ...rules.map(({ id }) => `    * [${id}](rules/${id}.md)`),
  ])
  return ['* [All rules](rules/README.md)', ...groups]
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
    frontMatter(summary),
    `# ${id}`,
    `${state}${mended[mending]}`,
    ...(why === undefined ? [] : ['## Why', why]),
    ...(fix === undefined ? [] : ['## What to do', fix]),
    ...(bad.length === 0 ? [] : ['## Wrong', ...bad.map(titledCode)]),
    ...(good.length === 0 ? [] : ['## Right', ...good.map(titledCode)]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Descriptions are plain text. */
const frontMatter = (description: string, icon?: string): string => {
  const plain = JSON.stringify(description.replaceAll('`', ''))
  return `---\ndescription: ${plain}\n${icon === undefined ? '' : `icon: ${icon}\n`}---`
}

/** The fence is longer than every one within. */
function titledCode({ path, text }: ExampleFile): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const code = `${fence}${languageOf(path)}\n${withNames(text).replace(/\n*$/, '\n')}${fence}`
  return `{% code title=${JSON.stringify(path)} %}\n${code}\n{% endcode %}`
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

function groupPage(group: string, rules: readonly RuleExplanation[]): string {
  const { title, about } = ruleGroup(group)
  const all = `The whole group is set by \`${group}/*\`, as in \`--rule ${group}/*=off\`.`
  return `${[frontMatter(about), `# ${title}`, all, ruleTable(rules, ({ id }) => id.slice(group.length + 1))].join('\n\n')}\n`
}

function indexPage(groups: ReadonlyMap<string, readonly RuleExplanation[]>): string {
  const all = [...groups.values()].flat()
  const off = all.filter(({ isOptional }) => isOptional).length
  const parts = [
    frontMatter('Everything that unbook check looks for.', 'list-check'),
    '# Rules',
    `There are ${all.length} rules, of which ${off} are off by default. \`unbook explain <id>\` says the same in the terminal; [Check](../commands/check.md) says how to set levels.`,
    groupTable(groups),
    ...[...groups].flatMap(([group, rules]) => [`## ${ruleGroup(group).title}`, ruleTable(rules, ({ id }) => id)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const levels = ['error', 'warning', 'info'] as const

/** How many rules of which level each group has. */
function groupTable(groups: ReadonlyMap<string, readonly RuleExplanation[]>): string {
  const rows = [...groups].map(([group, rules]) => {
    const on = levels.map((level) => rules.filter((rule) => !rule.isOptional && rule.level === level).length)
    const cells = [...on, rules.filter(({ isOptional }) => isOptional).length, rules.length]
    return `| [${ruleGroup(group).title}](${group}/README.md) | ${cells.map((count) => count || '–').join(' | ')} |`
  })
  return [
    '| Group | Errors | Warnings | Remarks | Off by default | All |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}

const fixes: Record<Mending, string> = { safe: '`--fix`', unsafe: '`--fix-unsafe`', none: '' }

function ruleTable(rules: readonly RuleExplanation[], pathOf: (rule: RuleExplanation) => string): string {
  const rows = rules.map((rule) => {
    const { id, level, isOptional, mending, summary } = rule
    const state = isOptional ? `off (${level})` : level
    const cells = [`[${id}](${pathOf(rule)}.md)`, state, fixes[mending], summary.replaceAll('|', '\\|')]
    return `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')
  })
  return ['| Rule | Level | Mended by | What it finds |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
