/** Who may import whom: each folder of `src`, and the folders it may use. `docs/project/architecture.md` says why. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const allowed: Record<string, readonly string[]> = {
  diagnostics: [],
  tree: [],
  syntax: ['tree', 'diagnostics'],
  blocks: ['tree', 'diagnostics'],
  space: ['syntax', 'blocks', 'tree', 'diagnostics'],
  transforms: ['space', 'syntax', 'blocks', 'tree', 'diagnostics'],
  checks: ['space', 'blocks', 'tree', 'diagnostics'],
  targets: ['space', 'syntax', 'blocks', 'tree', 'diagnostics'],
  engine: ['targets', 'checks', 'transforms', 'space', 'blocks', 'syntax', 'tree', 'diagnostics'],
  cli: ['engine', 'targets', 'diagnostics'],
}
/** One thing per file: only the registry imports its neighbours, and these few are for all of them. */
const sharedFiles: Record<string, RegExp> = {
  blocks: /^blocks\/(?:block|words|dialect|api-parameters)\.ts$/,
  transforms: /^transforms\/transform\.ts$/,
  checks: /^checks\/(?:check\.ts$|shared\/)/,
  targets: /^targets\/(?:target\.ts$|shared\/)/,
}

const root = join(import.meta.dirname, '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
const imports = files.flatMap((path) => {
  const source = readFileSync(join(root, path), 'utf8')
  const found = [...source.matchAll(/(?:from|import\(|import) ?'(\.[^']+)'/g)]
  return found.map((match) => ({
    path,
    to: relative(root, join(root, dirname(path), match[1] ?? '')),
    isType: isTypeOnly(source.slice(0, match.index)),
    isLater: match[0].startsWith('import('),
  }))
})

/** A list of names may take several lines, so the word `type` is looked for where the statement starts. */
function isTypeOnly(before: string): boolean {
  const start = Math.max(before.lastIndexOf('\nimport '), before.lastIndexOf('\nexport ')) + 1
  return /^(?:import|export) type\b/.test(before.slice(start))
}

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '')

it('knows every folder', () => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== ''))
  expect(Object.keys(allowed)).toEqual(expect.arrayContaining([...folders]))
})

it('lets each folder import only what lies below it', () => {
  const wrong = imports.filter(({ path, to }) => {
    const [from, target] = [folderOf(path), folderOf(to)]
    return from !== '' && from !== target && !allowed[from]?.includes(target)
  })
  expect(wrong.map(({ path, to }) => `${path} imports ${to}`)).toEqual([])
})

it('keeps blocks, transforms, checks and targets apart from their siblings', () => {
  const wrong = imports.filter(({ path, to, isType }) => {
    const shared = sharedFiles[folderOf(path)]
    const isSibling = folderOf(path) === folderOf(to) && thing(path) !== thing(to)
    return shared !== undefined && isSibling && !isType && !shared.test(to) && !shared.test(path) && !path.endsWith('/index.ts')
  })
  expect(wrong.map(({ path, to }) => `${path} imports ${to}`)).toEqual([])
})

/** `targets/html/page.ts` and `targets/html.ts` belong to the same thing. */
function thing(path: string): string {
  return path.split('/').slice(0, 2).join('/').replace(/\.ts$/, '')
}

it('loads nothing that converts until a command runs', () => {
  const loaded = new Set<string>()
  const load = (path: string): void => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const found of imports) if (found.path === path && !found.isType && !found.isLater) load(found.to)
  }
  load('cli/main.ts')
  expect([...loaded].filter((path) => !/^(?:cli|diagnostics)\//.test(path))).toEqual([])
  expect(loaded.size).toBeGreaterThan(5)
})

it('touches the disk, the terminal and the exit code only at the edges', () => {
  const inside = files.filter((path) => !/^(?:cli|space|engine)\//.test(path))
  const wrong = inside.filter((path) =>
    /from '(?:node:fs|fs-extra)|process\.(?:exit|stdout|stderr)|console\./.test(readFileSync(join(root, path), 'utf8')),
  )
  expect(wrong.filter((path) => !/^targets\/(?:html|site)\//.test(path))).toEqual([])
})
