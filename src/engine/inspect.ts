/** Looks through a space or a page and counts: blocks, pages, assets, references, faults, and what each target would lose. */

import { blocks } from '../blocks/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { onlyIncluded } from '../space/only-included.ts'
import { isPagePath } from '../space/page-paths.ts'
import { isWithin, pathBelow } from '../space/path-within.ts'
import type { Resolution } from '../space/reference.ts'
import { createResolver } from '../space/resolve.ts'
import type { Page, Space } from '../space/space.ts'
import { targets } from '../targets/index.ts'
import { walk } from '../tree/walk.ts'
import type { ConvertOptions, Loss } from './api.ts'
import { convert, convertFile } from './convert.ts'
import { type Inventory, tally } from './inventory.ts'
import { openPage } from './open-page.ts'
import { openSpaces } from './open-spaces.ts'
import { referencesOf } from './references.ts'

export type InspectOptions = Pick<ConvertOptions, 'engine' | 'claims' | 'language'>

export async function inspectSpaces(folder: string, options: InspectOptions): Promise<Inventory[]> {
  const { spaces } = await openSpaces(folder, options)
  const inventories: Inventory[] = []
  for (const { space } of spaces) inventories.push(await inspectSpace(space, options))
  return inventories
}

/** Pages that SUMMARY.md does not list are looked through too. */
export async function inspectSpace(space: Space, options: InspectOptions): Promise<Inventory> {
  return take(space, [...space.pages.values(), ...onlyIncluded(space)], (to) => convert(space, optionsFor(to, options)))
}

export async function inspectPage(path: string, options: InspectOptions): Promise<Inventory> {
  const { space, page } = await openPage(path, options)
  const inventory = await take(space, [page], (to) => convertFile(path, optionsFor(to, options)))
  return { ...inventory, title: page.title, assets: { ...inventory.assets, unused: 0 } }
}

const optionsFor = (to: string, options: InspectOptions): ConvertOptions => ({
  ...options,
  to,
  unlisted: 'include',
  tables: 'html',
  html: 'safe',
  spaces: new Map(),
})

type Findings = { losses: readonly Loss[]; diagnostics: readonly Diagnostic[] }

async function take(space: Space, pages: readonly Page[], convertTo: (target: string) => Promise<Findings>): Promise<Inventory> {
  const losses: Inventory['losses'][number][] = []
  let diagnostics: readonly Diagnostic[] = []
  for (const target of Object.keys(targets)) {
    const findings = await convertTo(target)
    losses.push(lossesOf(target, findings.losses))
    if (target === 'html') diagnostics = findings.diagnostics
  }
  const own = pages.filter((page) => space.pages.get(page.path) === page)
  const resolved = resolveAll(space, pages)
  return {
    schema: 1,
    title: space.title,
    language: space.language,
    pages: { listed: own.filter(({ listed }) => listed).length, unlisted: own.filter(({ listed }) => !listed).length },
    blocks: tally(pages.flatMap(blockNames)),
    assets: assetsOf(space, resolved),
    references: tally(resolved.map(({ kind, resolution }) => `${kind}\n${stateOf(resolution)}`)).map(({ name, count }) => {
      const [kind = '', state = ''] = name.split('\n')
      return { kind, state, count }
    }),
    faults: faultsOf(diagnostics),
    losses,
  }
}

function blockNames(page: Page): string[] {
  const names: string[] = []
  walk(page.parse().tree, ({ type }) => {
    if (Object.hasOwn(blocks, type)) names.push(type)
    return undefined
  })
  return names
}

interface Resolved {
  kind: string
  url: string
  resolution: Resolution
}

function resolveAll(space: Space, pages: readonly Page[]): Resolved[] {
  const resolve = createResolver(space)
  return pages.flatMap((page) => referencesOf(page).map(({ kind, url }) => ({ kind, url, resolution: resolve(url, kind, page) })))
}

/** One word for what became of a reference: `page`, `dead-anchor`, `asset`, `external`, `missing-page`, … */
function stateOf(resolution: Resolution): string {
  if (resolution.type === 'broken') return resolution.reason
  if (resolution.type === 'page' && resolution.fragment && resolution.anchor === undefined) return 'dead-anchor'
  return resolution.type
}

function assetsOf(space: Space, resolved: readonly Resolved[]): Inventory['assets'] {
  const used = new Set(resolved.flatMap(({ resolution }) => (resolution.type === 'asset' ? [resolution.file] : [])))
  const missing = new Set(resolved.flatMap(({ url, resolution }) => (stateOf(resolution) === 'missing-asset' ? [url] : [])))
  const unused = [...space.index.paths()].filter((path) => isAsset(path, space.root) && !used.has(path))
  return { used: used.size, unused: unused.length, missing: missing.size }
}

/** Pages, and files that tell GitBook or Git something, are no assets. */
function isAsset(path: string, root: string): boolean {
  if (!isWithin(root, path)) return false
  const inside = pathBelow(root, path)
  return (
    !isPagePath(inside) && !/(?:^|\/)(?:SUMMARY\.md|\.git[^/]*|book\.json|docs\.ya?ml)$|^\.gitbook\/(?!assets\/)/.test(inside)
  )
}

function faultsOf(diagnostics: readonly Diagnostic[]): Inventory['faults'] {
  const levels = new Map(diagnostics.map(({ id, level }) => [id as string, level]))
  return tally(diagnostics.map(({ id }) => id)).map(({ name, count }) => ({ id: name, level: levels.get(name) ?? 'info', count }))
}

function lossesOf(target: string, losses: readonly Loss[]): Inventory['losses'][number] {
  const kinds = tally(losses.map(({ block, loss }) => `${block}\n${loss}`))
  const rows = kinds.map(({ name, count }) => {
    const [block = '', ...loss] = name.split('\n')
    return { block, loss: loss.join('\n'), count }
  })
  return { target, count: losses.length, blocks: rows }
}
