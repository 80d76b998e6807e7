/** `unbook/remark` in other people's pipelines: nothing of a page is lost, and types say what is there. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import remarkGitbook from '../src/remark.ts'
import { ensureBuilt } from './built.ts'

const processor = unified().use(remarkGitbook).freeze()
const written = async (source: string): Promise<string> => String(await processor.process(source))

describe('front matter', () => {
  it.each([
    ['with keys', '---\ndescription: A pond\nicon: water\n---\n\n# Pond\n'],
    [
      'with comments, blank lines and text in several lines',
      '---\n# ours\nlayout:\n  title:\n    visible: false\n\ndescription: >-\n  Lilies\n  float\n---\n\n# Pond\n',
    ],
    ['that is empty', '---\n---\n\n# Pond\n'],
    ['without a page', '---\nhidden: true\n---\n'],
    ['that cannot be read', '---\ndescription: A pond: deep\nicon: water\n---\n\n# Pond\n'],
    ['that names its language', '---yaml\nicon: water\n---\n\n# Pond\n'],
    ['in a language that is not run', '---js\nmodule.exports = { icon: "water" }\n---\n\n# Pond\n'],
  ])('%s comes out as it went in', async (_, source) => {
    expect(await written(source)).toBe(source)
  })

  it('comes out behind line ends of Windows too', async () => {
    expect(await written('---\r\nicon: water\r\n---\r\n# Pond\r\n')).toBe('---\nicon: water\n---\n\n# Pond\n')
  })

  it('comes out behind a byte order mark too', async () => {
    expect(await written('\uFEFF---\nicon: water\n---\n# Pond\n')).toBe('---\nicon: water\n---\n\n# Pond\n')
  })

  it('is the first node, with its place', () => {
    const { children } = processor.parse('---\nicon: water\n---\n\n# Pond\n')
    expect(children.map(({ type }) => type)).toEqual(['yaml', 'heading'])
    expect(children[0]).toEqual({
      type: 'yaml',
      value: 'icon: water',
      position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 3, column: 4, offset: 19 } },
    })
  })

  it('is none where two dividers enclose words', () => {
    const { children } = processor.parse('---\n\n# Pond\n\n---\n\nLilies.\n')
    expect(children.map(({ type }) => type)).toEqual(['thematicBreak', 'heading', 'thematicBreak', 'paragraph'])
  })

  it('that a plugin takes away or adds is gone or there', () => {
    const tree = processor.parse('---\nicon: water\n---\n\n# Pond\n')
    const bare: Root = { ...tree, children: tree.children.slice(1) }
    expect(processor.stringify(bare)).toBe('# Pond\n')
    const added: Root = { type: 'root', children: [{ type: 'yaml', value: 'icon: leaf' }, ...bare.children] }
    expect(processor.stringify(added)).toBe('---\nicon: leaf\n---\n\n# Pond\n')
  })
})

it('tells what is wrong as other plugins do, with the name of the file', async () => {
  const { messages } = await processor.process({ value: '{% tab %}\n', path: 'd/x.md' })
  expect(messages.map(String)).toEqual([expect.stringMatching(/^d\/x\.md:1:1-1:10: /)])
  expect(messages[0]).toMatchObject({ file: 'd/x.md', source: 'unbook', ruleId: 'tag/unclosed', fatal: false })
})

describe('types', () => {
  it('know the tree', () => {
    const tree: Root = unified().use(remarkGitbook).parse('{% hint style="info" %}\nWater early.\n{% endhint %}')
    const styles = tree.children.map((node) => (node.type === 'hint' ? node.attributes.style : undefined))
    expect(styles).toEqual(['info'])
  })

  it('let plugins for such trees follow', async () => {
    const withoutFirst = () => (tree: Root) => void tree.children.shift()
    const file = await unified().use(remarkGitbook).use(withoutFirst).process('# Pond\n\nLilies.\n')
    expect(String(file)).toBe('Lilies.\n')
  })

  it('know the nodes of GitBook in the projects of others', { timeout: 120_000 }, () => {
    ensureBuilt()
    expect(typeFaults(inProject)).toBe('')
  })
})

const inProject = `
import remarkGitbook, { type NodeOf } from 'unbook/remark'
import { unified } from 'unified'

const tree = unified().use(remarkGitbook).parse('# Pond')
const hints: NodeOf<'hint'>[] = []
const formulas: string[] = []
for (const node of tree.children) {
  if (node.type === 'hint') hints.push(node)
  if (node.type === 'math') formulas.push(node.value)
}
console.log(hints[0]?.attributes.style, formulas)
`

/** What the compiler says of a file in a project that has installed the package. */
function typeFaults(source: string): string {
  const root = join(import.meta.dirname, '..')
  const project = mkdtempSync(join(tmpdir(), 'unbook-types-'))
  mkdirSync(join(project, 'node_modules'))
  for (const [name, path] of [['unbook', root], ...['unified', '@types'].map((each) => [each, join(root, 'node_modules', each)])])
    symlinkSync(path as string, join(project, 'node_modules', name as string), 'junction')
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(project, 'pond.ts'), source)
  const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', 'pond.ts']
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...flags], {
    cwd: project,
    encoding: 'utf8',
  })
  rmSync(project, { recursive: true, force: true })
  return status === 0 ? '' : stdout + stderr
}
