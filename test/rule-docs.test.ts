/** The documentation of the rules: what is made from them, and whether what is published is still that. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explanationText, ruleListText } from '../src/cli/reporters/explanation.ts'
import { explainRule, rulesByGroup } from '../src/engine/check/explain-rule.ts'
import { knownGroups, knownRules } from '../src/engine/check/known-rules.ts'
import { ruleDocs } from '../src/engine/check/rule-docs.ts'
import { ruleGroups } from '../src/engine/check/rule-groups.ts'
import { checkFiles, told } from './support/check-example.ts'

const folder = join(import.meta.dirname, '../docs/rules')
const docs = await ruleDocs()

async function published(): Promise<Record<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md')).sort()
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])))
}

describe('docs/rules', () => {
  it('has a page for every rule, and a table of all', () => {
    const pages = [...[...knownRules.keys()].map((id) => `${id}.md`), ...knownGroups.map((group) => `${group}/README.md`)]
    expect([...docs.keys()].sort()).toEqual(['README.md', ...pages].sort())
    for (const id of knownRules.keys()) expect(docs.get('README.md')).toContain(`| [${id}](${id}.md) |`)
  })

  it('has a title for every group', () => expect(Object.keys(ruleGroups).sort()).toEqual([...knownGroups].sort()))

  it('is what the rules say today', async () => {
    const now = Object.fromEntries([...docs].sort(([a], [b]) => (a < b ? -1 : 1)))
    expect(await published(), 'run `npm run docs:rules`').toEqual(now)
  })

  it('is sound GitBook Markdown itself', async () => {
    const files: Record<string, string> = { 'commands/check.md': '# Check\n\nFinds what is broken.\n' }
    for (const [path, text] of docs) files[`rules/${path}`] = text
    const entries = Object.keys(files).map((path) => `* [${/^# (.*)/.exec(files[path] ?? '')?.[1]}](${path})`)
    const found = await checkFiles({ 'SUMMARY.md': `# Table of contents\n\n${entries.join('\n')}\n`, ...files })
    expect(told(found.filter(({ level, id }) => level !== 'info' && id !== 'config/missing-readme'))).toEqual([])
  })
})

describe('explain', () => {
  const unsteered = (text: string): string => text.replaceAll('\u001b[', '')

  it('has something to say of every rule, and lets no example steer the terminal', async () => {
    for (const { id, check } of knownRules.values()) {
      const explanation = await explainRule(id)
      const text = explanation === undefined ? '' : explanationText(explanation)
      expect(text).toContain(check?.why ?? id)
      expect(unsteered(text), id).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u)
    }
  })

  it('lists each rule once', () => {
    const text = ruleListText(rulesByGroup())
    for (const id of knownRules.keys()) expect(text.split(` ${id} `).length, id).toBe(2)
  })

  it('says how a rule mends what it finds', async () => {
    expect((await explainRule('head/empty'))?.mending).toBe('safe')
    expect(await explainRule('head/nothing')).toBeUndefined()
  })
})
