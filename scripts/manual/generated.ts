/** Everything in the manual that is made from the code: whole pages, and parts of pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema } from '../../src/engine/check/config-schema.ts'
import { ruleEntries } from '../../src/engine/check/rule-docs.ts'
import { changelogPage } from './changelog.ts'
import { optionTables, usage } from './command-options.ts'
import { commands } from './commands.ts'
import { configurationKeys } from './configuration-keys.ts'
import { constructTable, dialectPages } from './dialect.ts'
import { fill } from './fill.ts'
import { fenced } from './markdown.ts'
import { explained, firstFinding, inspected } from './runs.ts'
import { legacyTable, nodeTable, targetTable } from './targets.ts'

const root = join(import.meta.dirname, '../..')

export const readRoot = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Text by path from the root: what these files should hold now. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map([['docs/project/changelog.md', changelogPage(readRoot('CHANGELOG.md'))]])
  for (const [path, text] of await dialectPages()) files.set(`docs/reference/dialect/${path}`, text)
  for (const [path, parts] of await generatedParts()) files.set(path, fill(readRoot(path), new Map(Object.entries(parts)), path))
  return files
}

/** Parts by the name in their mark, by page. */
async function generatedParts(): Promise<Map<string, Record<string, string>>> {
  const parts = new Map<string, Record<string, string>>([
    ['docs/get-started.md', { finding: fenced('', firstFinding()) }],
    ['docs/SUMMARY.md', { rules: ruleEntries().join('\n') }],
    ['docs/reference/configuration.md', { keys: configurationKeys(configSchema) }],
    ['docs/reference/dialect/README.md', { constructs: constructTable() }],
    ['docs/targets/gitbook.md', { legacy: legacyTable() }],
    ['docs/targets/json.md', { nodes: nodeTable() }],
  ])
  for (const to of ['commonmark', 'gfm', 'html', 'site'] as const)
    parts.set(`docs/targets/${to}.md`, { constructs: await targetTable(to) })
  const samples: Record<string, Record<string, string>> = {
    explain: { sample: titled('unbook explain link/dead-anchor', await explained()) },
    inspect: { sample: titled('unbook inspect garden', await inspected(), ' expandable="true"') },
  }
  for (const command of await commands()) {
    const text = `${fenced('sh', usage(command))}\n\n${optionTables(command)}`
    parts.set(`docs/commands/${command.name()}.md`, { options: text, ...samples[command.name()] })
  }
  return parts
}

/** What a command prints, under the command. */
const titled = (command: string, text: string, more = ''): string =>
  `{% code title="${command}"${more} %}\n${fenced('', text)}\n{% endcode %}`
