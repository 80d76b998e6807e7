/** Pages that are kept from one run to the next: what comes out is what a run without them makes, whatever has changed meanwhile. */
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConvertOptions } from '../src/engine/api.ts'
import { convert } from '../src/engine/convert.ts'
import type { KeptSpace } from '../src/engine/kept/page-store.ts'
import { openSpaces } from '../src/engine/open-spaces.ts'
import { diskPageStore } from '../src/engine/site/disk-page-store.ts'
import { asText } from './support/as-text.ts'
import { memoryStore } from './support/memory-store.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unbook-kept-'))
  await put(harbour)
})
afterEach(async () => await rm(root, { recursive: true }))

type Changes = Record<string, string | Uint8Array | undefined>

async function put(files: Changes): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    if (content === undefined) await rm(join(root, path))
    else await writeFile(join(root, path), content)
  }
}

/** The first bytes of a picture of that size; whatever the size, as many. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008060000000000000000000000', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const spec = (summary: string): string =>
  `openapi: 3.0.0\ninfo: { title: Berths, version: '1' }\npaths:\n  /berths:\n    get:\n      summary: ${summary}\n      responses: { '200': { description: All } }\n`

const harbour: Changes = {
  'SUMMARY.md':
    '# Summary\n\n* [Harbour](README.md)\n* [Tides](tides.md)\n* [Boats](boats/README.md)\n  * [Ferry](boats/ferry.md)\n* [Berths](berths.md)\n',
  'README.md':
    '# Harbour\n\nSee [low water](tides.md#low-water), [the plan](boats/plan.txt), [what was here](old), {% content-ref url="tides.md" %}\n{% endcontent-ref %}\n',
  'tides.md':
    '# Tides\n\n## Low water\n\nAt noon.\n\n```js\nlet depth = 2\n```\n\n## High water\n\nAt six, see [plan](plan.md).\n',
  'boats/README.md': '# Boats\n',
  'boats/ferry.md':
    '---\nicon: ship\n---\n\n# Ferry\n\n![Map](../map.png)\n\n{% include "../.gitbook/includes/hours.md" %}\n\n{% file src="../.gitbook/assets/fares.pdf" %}\n',
  'berths.md':
    '# Berths\n\n{% openapi src="berths.yaml" path="/berths" method="get" %}\n[berths.yaml](berths.yaml)\n{% endopenapi %}\n\nOpen <code class="expression">space.vars.open</code>. $$x^2$$ $$\\frac{$$\n\n```mermaid\ngantt\n```\n',
  'berths.yaml': spec('List berths'),
  '.gitbook/includes/hours.md': 'From nine to five, [at the pier](../../tides.md).\n',
  '.gitbook/vars.yaml': 'open: daily\n',
  '.gitbook/assets/fares.pdf': 'x'.repeat(2000),
  'map.png': png(640, 480),
}

type Given = Partial<Omit<ConvertOptions, 'siblings'>>

/** All that a run says, without the pages as objects; and which pages it made. */
async function run(given: Given = {}): Promise<{ said: unknown; made: string[] }> {
  const options: ConvertOptions = {
    ...{ to: 'site', engine: 'native', unlisted: 'include', tables: 'html', html: 'safe', spaces: new Map() },
    site: { search: 'minisearch' },
    ...given,
  }
  const { spaces } = await openSpaces(root, options)
  const parsed = new Set<string>()
  const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
  const said: unknown[] = []
  for (const { path, space } of spaces) {
    for (const page of space.pages.values()) {
      const parse = page.parse.bind(page)
      page.parse = () => {
        parsed.add(page.file)
        return parse()
      }
    }
    const { finished, files, ...result } = await convert(space, { ...options, siblings, at: path })
    said.push({
      ...result,
      files: asText(files),
      finished: finished.map(({ page, tree: _, ...rest }) => ({ ...rest, page: page.path, title: page.title })),
    })
  }
  return { said, made: [...parsed].sort() }
}

/** The landing page and pages with specifications are looked at in any case. */
const always = ['README.md', 'berths.md']

describe('a second run', () => {
  it('makes no page when nothing has changed', async () => {
    const pageStore = memoryStore()
    const first = await run({ pageStore })
    const second = await run({ pageStore })
    expect(second.said).toEqual(first.said)
    expect(first.made.length).toBe(5)
    expect(second.made.filter((file) => !always.includes(file))).toEqual([])
    expect(pageStore.writes).toBe(1)
  })

  it('makes only the page on which something was written', async () => {
    const pageStore = memoryStore()
    await run({ pageStore })
    await put({ 'tides.md': `${harbour['tides.md']}\nMind the wind.\n` })
    const second = await run({ pageStore })
    expect(second.made.filter((file) => !always.includes(file))).toEqual(['tides.md'])
    expect(second.said).toEqual((await run()).said)
    expect(pageStore.writes).toBe(2)
  })

  const edits: Record<string, Changes> = {
    'another text': { 'boats/ferry.md': '# Ferry\n\nEvery hour.\n' },
    'another title': { 'tides.md': '# Tides and winds\n\n## Low water\n\n## High water\n' },
    'a heading less': { 'tides.md': '# Tides\n\n## Ebb\n' },
    'other front matter': { 'boats/ferry.md': '---\nicon: anchor\ndescription: Across\n---\n\n# Ferry\n' },
    'a new page': { 'plan.md': '# Plan\n' },
    'a new file': { 'boats/plan.txt': 'Plan' },
    'a page less': { 'boats/ferry.md': undefined },
    'other reusable content': { '.gitbook/includes/hours.md': 'Closed.\n' },
    'another value': { '.gitbook/vars.yaml': 'open: never\n' },
    'another specification': { 'berths.yaml': spec('List free berths') },
    'a broken specification': { 'berths.yaml': 'openapi: [' },
    'a larger file': { '.gitbook/assets/fares.pdf': 'x'.repeat(4_000_000) },
    'another picture of as many bytes': { 'map.png': png(64, 48) },
    'another order': {
      'SUMMARY.md':
        '# Summary\n\n* [Harbour](README.md)\n* [Boats](boats/README.md)\n  * [Ferry](boats/ferry.md)\n* [Low tides](tides.md "Low")\n',
    },
    redirects: { '.gitbook.yaml': 'redirects:\n  old: tides.md\n' },
    'a link to a heading': { 'boats/README.md': '# Boats\n\n[High](../tides.md#high-water)\n' },
    'a copy of a file': { 'boats/map.png': png(640, 480), 'boats/README.md': '# Boats\n\n![Map](map.png)\n' },
    'another language': {
      'docs.yaml': 'language: fr\n',
      'README.md': '# Port\n\nLe bac part du quai, et il revient le soir avec les gens de la ville.\n',
    },
  }
  it.each(Object.entries(edits))('notices %s', async (_, changes) => {
    const pageStore = memoryStore()
    const first = await run({ pageStore })
    await put(changes)
    const second = await run({ pageStore })
    const fresh = await run()
    expect(second.said).toEqual(fresh.said)
    expect(second.said).not.toEqual(first.said)
  })

  it('goes on from change to change', async () => {
    const pageStore = memoryStore()
    for (const changes of Object.values(edits)) {
      await put(changes)
      expect((await run({ pageStore })).said).toEqual((await run()).said)
    }
  })

  const settings: Record<string, Given> = {
    'another name': { site: { title: 'Quay', search: 'minisearch' } },
    'a host': { site: { host: 'netlify', search: 'minisearch' } },
    'no search': { site: { search: 'none' } },
    'another logo': { site: { logo: { light: { name: 'logo.svg', content: Buffer.from('<svg/>') } } } },
    'another language': { language: 'fr' },
    'what is known of visitors': { claims: { role: 'pilot' } },
    'raw HTML': { html: 'trusted' },
    'listed pages only': { unlisted: 'omit' },
    'dates of git': { services: { changes: async () => new Map([['tides.md', new Date('2026-03-01T00:00:00Z')]]) } },
  }
  it.each(Object.entries(settings))('notices %s', async (_, given) => {
    const pageStore = memoryStore()
    await run({ pageStore })
    expect((await run({ ...given, pageStore })).said).toEqual((await run(given)).said)
  })

  it('takes nothing from another program', async () => {
    const pageStore = memoryStore()
    await run({ pageStore })
    const other = { ...memoryStore('second'), read: pageStore.read }
    expect((await run({ pageStore: other })).made.length).toBe(5)
  })

  it('does not know of pages when something went wrong that belongs to none', async () => {
    const pageStore = memoryStore()
    const services = { craft: async () => ({ fault: 'the thread has ended' }) }
    await run({ pageStore, services })
    expect(pageStore.writes).toBe(0)
  })
})

describe('several spaces', () => {
  const book: Changes = {
    'docs.yaml': undefined,
    'en/SUMMARY.md': '* [Harbour](README.md)\n* [Tides](tides.md)\n',
    'en/README.md': '# Harbour\n',
    'en/tides.md': '# Tides\n\n[Marées](../fr/tides.md)\n',
    'fr/SUMMARY.md': '* [Port](README.md)\n',
    'fr/README.md': '# Port\n',
  }

  it('know of each other which pages there are', async () => {
    await rm(root, { recursive: true })
    await put({ ...book, 'docs.yaml': 'variants:\n  - path: en\n    language: en\n  - path: fr\n    language: fr\n' })
    const pageStore = memoryStore()
    await run({ pageStore })
    await put({ 'fr/tides.md': '# Marées\n', 'fr/SUMMARY.md': '* [Port](README.md)\n* [Marées](tides.md)\n' })
    const second = await run({ pageStore })
    expect(second.said).toEqual((await run()).said)
    expect(JSON.stringify(second.said)).toContain('../../fr/tides')
  })
})

describe('the store on disk', () => {
  const kept: KeptSpace = {
    basis: 'b',
    outlines: new Map(),
    pages: new Map(),
    spellings: { slugs: new Map(), sounds: new Map() },
  }

  it('gives back what was written by the same program', () => {
    diskPageStore(root, 'one')?.write('harbour', kept)
    expect(diskPageStore(root, 'one')?.read('harbour')).toEqual(kept)
    expect(diskPageStore(root, 'one')?.read('quay')).toBeUndefined()
    expect(diskPageStore(root, 'two')?.read('harbour')).toBeUndefined()
  })

  it('takes a broken file for none, and writes it anew', async () => {
    const folder = join(root, 'store')
    const store = diskPageStore(folder, 'one')
    store?.write('harbour', kept)
    const [name = ''] = await filesOf(folder)
    const bytes = await readFile(join(folder, name))
    for (const broken of [bytes.subarray(0, bytes.length / 2), Buffer.from('nonsense'), Buffer.alloc(0)]) {
      await writeFile(join(folder, name), broken)
      expect(store?.read('harbour')).toBeUndefined()
    }
    store?.write('harbour', kept)
    expect(store?.read('harbour')).toEqual(kept)
  })

  it('leaves the spaces out that were not used for longest, when all take too much room', async () => {
    const folder = join(root, 'store')
    const store = diskPageStore(folder, 'one', 1000)
    const large: KeptSpace = { ...kept, basis: 'x'.repeat(400) }
    for (const [index, place] of ['harbour', 'quay', 'pier'].entries()) {
      store?.write(place, large)
      for (const name of await filesOf(folder)) await utimes(join(folder, name), 100 + index, 100 + index).catch(() => undefined)
      if (place === 'quay') store?.read('harbour')
    }
    expect(['harbour', 'quay', 'pier'].filter((place) => store?.read(place) !== undefined)).toEqual(['harbour', 'pier'])
  })

  it('is none for a program that nobody can tell', () => {
    expect(diskPageStore(root, undefined)).toBeUndefined()
  })

  it('does without a folder that cannot be made', async () => {
    await writeFile(join(root, 'taken'), '')
    const store = diskPageStore(join(root, 'taken/below'), 'one')
    store?.write('harbour', kept)
    expect(store?.read('harbour')).toBeUndefined()
  })
})

const filesOf = async (folder: string): Promise<string[]> => (await readdir(folder)).sort()
