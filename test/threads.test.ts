/** The same work in one thread and in several: nobody can tell from what comes out. Threads load what is built, so that is what runs. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../src/checks/check.ts'
import type { PageStore } from '../src/engine/kept/page-store.ts'
import type { Space } from '../src/space/space.ts'
import { ensureBuilt, unbook } from './built.ts'
import { asText } from './support/as-text.ts'
import { memoryStore } from './support/memory-store.ts'

const dist = join(import.meta.dirname, '../dist')
let base: string

/** Pages that link to each other's headings, lead nowhere, share an include and a fault, and have titles of their own. */
function garden(beds: number): Record<string, string> {
  const numbers = Array.from({ length: beds }, (_, index) => index)
  const pages = numbers.map((number): [string, string] => [
    `beds/bed-${number}.md`,
    [
      `# Bed ${number}\n`,
      `After [the next](bed-${(number + 7) % beds}.md#water) comes [the shed](../shed.md#tols) and [Bed ${number}](gone-${number}.md).\n`,
      `## Water\n\n{% hint style="info" %}\nBy {% if visitor %} morning.\n{% endhint %}\n`,
      number % 3 === 0 ? '{% include "../.gitbook/includes/tide.md" %}\n' : '![Map](../map.png) and ![plan](plan.png)\n',
      `### Water\n\nBed <code class="expression">space.vars.unknown</code> has {% colour %}, $$x_${number}$$ and <b>soil</b>.\n`,
    ].join('\n'),
  ])
  const entries = numbers.slice(0, -2).map((number) => `* [Bed ${number}](beds/bed-${number}.md)`)
  return {
    'SUMMARY.md': `# Table of contents\n\n* [Garden](README.md)\n* [Shed](shed.md)\n${entries.join('\n')}\n`,
    'README.md': '---\ndescription: All beds\n---\n\n# Garden\n\nBegin with [the last](beds/bed-3.md#water-1).\n',
    'shed.md': '# Shed\n\n## Tools\n\nThe key hangs behind the door; see [the beds](beds/bed-5.md).\n',
    '.gitbook/includes/tide.md': '---\ntitle: Tide\n---\n\nHigh [water](#water) at [noon](../../noon.md).\n',
    'map.png': 'pixels',
    ...Object.fromEntries(pages),
  }
}

beforeAll(async () => {
  ensureBuilt()
  base = await mkdtemp(join(tmpdir(), 'unbook-threads-'))
  for (const [path, content] of Object.entries(garden(60))) {
    await mkdir(dirname(join(base, path)), { recursive: true })
    await writeFile(join(base, path), content)
  }
}, 120_000)
afterAll(() => rm(base, { recursive: true, force: true }))

type Library = typeof import('../src/engine/open-spaces.ts') &
  typeof import('../src/engine/check/check-space.ts') &
  typeof import('../src/engine/convert.ts') &
  typeof import('../src/engine/site/services.ts') &
  typeof import('../src/engine/site/disk-store.ts')

async function library(): Promise<Library> {
  const files = [
    ...['engine/open-spaces.js', 'engine/check/check-space.js', 'engine/convert.js'],
    ...['engine/site/services.js', 'engine/site/disk-store.js'],
  ]
  return Object.assign({}, ...(await Promise.all(files.map((file) => import(join(dist, file))))))
}

const open = async (folder = base): Promise<Space> => {
  const { spaces } = await (await library()).openSpaces(folder, { engine: 'native' })
  return (spaces[0] as { space: Space }).space
}

describe('check', () => {
  async function check(threads: number): Promise<{ found: unknown[]; references: unknown[] }> {
    const { checkSpace } = await library()
    const references: unknown[] = []
    const onReference = ({ kind, url, file, place, at, ancestors, resolution }: Reference): void => {
      const { page, ...answer } = { page: undefined, ...resolution }
      const { anchor, approximate } = resolution.type === 'page' ? resolution : { anchor: undefined, approximate: undefined }
      references.push([kind, url, file, place, at, ancestors.length, answer, anchor, approximate, page?.file])
    }
    const options = { engine: 'native', rules: new Map(), spaces: new Map(), siteUrls: [], onReference } as const
    return { found: await checkSpace(await open(), { ...options, threads }), references }
  }

  it.each([2, 3])('finds the same in %i threads', async (threads) => {
    const alone = await check(1)
    expect(alone.found.length).toBeGreaterThan(200)
    expect(await check(threads)).toEqual(alone)
    expect(JSON.stringify(await check(threads))).toBe(JSON.stringify(alone))
  })

  it('takes options that cannot be sent to another thread', async () => {
    const { checkSpace } = await library()
    const options = { engine: 'native', rules: new Map(), spaces: new Map(), siteUrls: [], claims: { now: () => 0 } } as const
    expect(await checkSpace(await open(), { ...options, threads: 2 })).not.toEqual([])
  })
})

describe('convert', () => {
  async function convertAll(to: string, threads: number) {
    const { convert } = await library()
    const seen = new Map<string, string | Uint8Array>()
    const onPage = (path: string, content: string | Uint8Array): void => void seen.set(path, content)
    const space = await open()
    const siblings = [{ root: space.root, path: '', space }]
    const asked = { to, threads, onPage, siblings, engine: 'native', unlisted: 'include', tables: 'html', html: 'safe' } as const
    const { files, assets, diagnostics, losses, pages } = await convert(space, { ...asked, spaces: new Map() })
    expect(files.filter(({ path, content }) => seen.get(path) === content).length).toBe(seen.size)
    return { result: { files, assets, diagnostics, losses, pages }, seen }
  }

  it.each(['html', 'gfm', 'commonmark', 'gitbook', 'json'])('writes the same %s in several threads', async (to) => {
    const alone = await convertAll(to, 1)
    expect(alone.seen.size).toBe(62)
    const together = await convertAll(to, 2)
    expect(together.result).toEqual(alone.result)
    expect(JSON.stringify(together.result)).toBe(JSON.stringify(alone.result))
    expect([...together.seen].sort()).toEqual([...alone.seen].sort())
  })

  it('ends with what a listener throws, and can go on', async () => {
    const { convert } = await library()
    const options = { to: 'html', threads: 2, engine: 'native', unlisted: 'include', tables: 'html', html: 'safe' } as const
    const onPage = (): void => {
      throw new Error('Interrupted')
    }
    await expect(convert(await open(), { ...options, spaces: new Map(), onPage })).rejects.toThrow('Interrupted')
    expect((await convert(await open(), { ...options, spaces: new Map() })).pages.written).toBe(62)
  })
})

/** What pages of a site share: pieces of code, diagrams and icons that fail on several pages, feeds, images, a page as landing page. */
function harbour(boats: number): Record<string, string> {
  const numbers = Array.from({ length: boats }, (_, index) => index)
  const pages = numbers.map((number): [string, string] => [
    `boats/boat-${number}.md`,
    [
      `---\nicon: ${number % 4 === 2 ? `no-icon-${number}` : 'anchor'}\ndescription: Boat ${number}\n---\n\n# Boat ${number}\n`,
      `See [the next](boat-${(number + 5) % boats}.md#sails) and ![](../.gitbook/assets/flag.svg).\n\n## Sails\n`,
      `\`\`\`js\nconst boat = ${number % 9} // "sails"\n\`\`\`\n`,
      number % 5 === 1 ? '$$\\frac{1$$ and\n\n```mermaid\ngraph of nothing\n```\n\nthen $$\\sqrt{$$.\n' : `$$x_${number}$$\n`,
      number % 6 === 3
        ? '```mermaid\ngraph TD\nA --> B\n```\n'
        : '{% code lineNumbers="true" %}\n```py\nx = 1\ny = 2\n```\n{% endcode %}\n',
      number % 7 === 4
        ? '{% updates %}\n{% update date="2024-05-01" %}\n## News\n\nA **mast**.\n{% endupdate %}\n{% endupdates %}\n'
        : '',
    ].join('\n'),
  ])
  return {
    'SUMMARY.md': `# Table of contents\n\n* [Harbour](start.md)\n${numbers.map((number) => `* [Boat ${number}](boats/boat-${number}.md)\n`).join('')}`,
    '.gitbook.yaml': 'structure:\n  readme: start.md\n',
    'start.md': '# Harbour\n\n```mermaid\ngraph TD\nA --> B\n```\n\n```sh\nls # boats\n```\n',
    '.gitbook/assets/flag.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>',
    ...Object.fromEntries(pages),
  }
}

describe('a site', () => {
  async function convertSite(folder: string, threads: number, cache?: string, pageStore?: PageStore) {
    const { convert, siteServices, openDiskStore } = await library()
    const seen = new Map<string, string | Uint8Array>()
    const space = await open(folder)
    const store = cache === undefined ? undefined : openDiskStore(cache)
    const services = { ...siteServices(folder), ...(store && { store }) }
    const asked = { to: 'site', threads, engine: 'native', unlisted: 'include', tables: 'html', html: 'safe' } as const
    const siblings = [{ root: space.root, path: '', space }]
    const onPage = (path: string, content: string | Uint8Array): void => void seen.set(path, content)
    const options = { ...asked, siblings, services, onPage, spaces: new Map(), ...(pageStore && { pageStore }) }
    const { files, finished, assets, diagnostics, losses, pages } = await convert(space, options)
    store?.flush()
    expect(files.filter(({ path, content }) => seen.get(path) === content)).toHaveLength(2 * pages.written)
    const outlines = finished.map(({ page, ...rest }) => ({ ...rest, page: page.path }))
    return { files: asText(files), outlines, assets, diagnostics, losses, pages }
  }

  it('is the same in several threads, with an empty store and a full one', async () => {
    const folder = join(base, 'harbour')
    for (const [path, content] of Object.entries(harbour(70))) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const alone = await convertSite(folder, 1, join(base, 'alone.jsonl'))
    const [page] = alone.files
    expect(page?.content).toMatch(/<span class="c">|<svg/)
    expect(alone.files.map(({ path }) => path)).toContain('boats/boat-4/rss.xml')
    const messages = alone.diagnostics.map(({ message, file }) => `${file} ${message}`)
    expect(messages.filter((message) => message.includes('Icon left out'))).toEqual([expect.stringContaining('`no-icon-2`')])
    expect(messages.filter((message) => message.includes('Formula'))).toHaveLength(28)
    expect(messages.filter((message) => message.includes('Diagram'))).toHaveLength(14)
    for (const threads of [2, 3, 2]) {
      const together = await convertSite(folder, threads, join(base, 'together.jsonl'))
      expect(together.files.map(({ path }) => path)).toEqual(alone.files.map(({ path }) => path))
      for (const [index, { path, content }] of alone.files.entries())
        expect(together.files[index], path).toEqual({ path, content })
      expect(JSON.stringify(together)).toBe(JSON.stringify(alone))
    }
    const pageStore = memoryStore()
    for (const threads of [2, 2, 1, 3])
      expect(JSON.stringify(await convertSite(folder, threads, join(base, 'together.jsonl'), pageStore))).toBe(
        JSON.stringify(alone),
      )
    expect(pageStore.writes).toBe(1)
    const records = async (name: string): Promise<string[]> =>
      (await readFile(join(base, name), 'utf8')).split('\n').filter(Boolean).sort()
    expect(await records('together.jsonl')).toEqual(await records('alone.jsonl'))
  }, 120_000)

  const corpus = join(import.meta.dirname, '../../shared/corpus')
  it.each(['elsa', 'pgsql-tw/tw'])(
    'of the corpus is the same in two threads: %s',
    async (name) => {
      if (!existsSync(join(corpus, name))) return
      const alone = await convertSite(join(corpus, name), 1, join(base, 'corpus.jsonl'))
      const together = await convertSite(join(corpus, name), 2, join(base, 'corpus.jsonl'))
      expect(together.files.map(({ path }) => path)).toEqual(alone.files.map(({ path }) => path))
      for (const [index, { path, content }] of alone.files.entries())
        expect(together.files[index], path).toEqual({ path, content })
      expect(JSON.stringify(together)).toBe(JSON.stringify(alone))
    },
    300_000,
  )

  it('that fails on a page in another thread fails', async () => {
    const { convert } = await library()
    const space = await open()
    const options = { to: 'site', threads: 2, engine: 'native', unlisted: 'include', tables: 'html', html: 'safe' } as const
    // A setting that no site can be made with, wherever it is read.
    const site = { footer: 1 } as never
    await expect(convert(space, { ...options, spaces: new Map(), site })).rejects.toThrow()
    await expect(convert(space, { ...options, spaces: new Map() })).resolves.toBeDefined()
  })
})

describe('a thread', () => {
  const take = async (onPiece: (piece: unknown) => void, start?: () => Worker) => {
    const { takeThread } = (await import(
      join(dist, 'engine/threads/thread.js')
    )) as typeof import('../src/engine/threads/thread.ts')
    return takeThread(onPiece, start)
  }
  const ignore = (): void => undefined

  it('that fails says why', async () => {
    const thread = await take(ignore)
    thread.say({ type: 'begin', task: 'none' } as never)
    await expect(thread.done).rejects.toThrow(/Cannot destructure|undefined/)
    await expect(thread.given()).rejects.toThrow()
    await thread.leave()
  })

  it('that dies is no end of waiting', async () => {
    const thread = await take(ignore, () => new Worker('process.exit(3)', { eval: true }))
    await expect(thread.given()).rejects.toThrow('Unexpected end of a thread with exit code 3')
    await expect(thread.done).rejects.toThrow('Unexpected end of a thread with exit code 3')
    await thread.leave()
  })

  it('tells of what its listener throws', async () => {
    const start = (): Worker => new Worker('require("worker_threads").parentPort.postMessage({ type: "made" })', { eval: true })
    const thread = await take(() => {
      throw new Error('No more')
    }, start)
    await expect(thread.done).rejects.toThrow('No more')
    await thread.leave()
  })
})

describe('the command', () => {
  it('ends when its work is done, though threads could do more', async () => {
    const space = join(base, 'large')
    await mkdir(space)
    const text = 'The soil is dark, and the water is cold. '.repeat(520)
    for (let number = 0; number < 210; number += 1)
      await writeFile(join(space, `page-${number}.md`), `# Page ${number}\n\n${text}\n`)
    const start = performance.now()
    const { code, stdout } = unbook(['check', space, '--format', 'json', '--fail-on', 'never'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({})
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('writing in a thread', () => {
  type DraftsOf = typeof import('../src/engine/drafts/drafts.ts')

  async function drafts(folder: string, startsAt: number) {
    const { createDrafts } = (await import(join(dist, 'engine/drafts/drafts.js'))) as DraftsOf
    return createDrafts(folder, { startsAt })
  }

  it('writes what this thread would write, and gives the same hashes', async () => {
    const [here, there] = [join(base, 'here'), join(base, 'there')]
    const hashes: string[][] = []
    for (const [folder, startsAt] of [
      [here, Number.POSITIVE_INFINITY],
      [there, 0],
    ] as const) {
      const writing = await drafts(folder, startsAt)
      const content = ['Marée haute 🌊\n', new Uint8Array([0, 255, 13, 10]), '']
      hashes.push(await Promise.all(content.map((each, index) => writing.write(`tides/${index % 2}/page-${index}.html`, each))))
      await writing.settle()
      await writing.close()
    }
    expect(hashes[1]).toEqual(hashes[0])
    expect(await readFile(join(there, 'tides/0/page-0.html'), 'utf8')).toBe('Marée haute 🌊\n')
    expect([...(await readFile(join(there, 'tides/1/page-1.html')))]).toEqual([0, 255, 13, 10])
  })

  it('says what went wrong, with the file and the reason, and writes the others', async () => {
    const folder = join(base, 'blocked')
    await mkdir(join(folder, 'pots.html'), { recursive: true })
    const writing = await drafts(folder, 0)
    const failed = writing.write('pots.html', 'Pots')
    const written = writing.write('herbs.html', 'Herbs')
    await expect(failed).rejects.toThrow(/EISDIR.*pots\.html/)
    await expect(failed).rejects.toMatchObject({ code: 'EISDIR' })
    await written
    await expect(writing.settle()).rejects.toThrow(/EISDIR/)
    await writing.close()
    expect(await readFile(join(folder, 'herbs.html'), 'utf8')).toBe('Herbs')
  })

  it('fails when the thread ends before its time', async () => {
    const { startDraftThread } = (await import(
      join(dist, 'engine/drafts/draft-thread.js')
    )) as typeof import('../src/engine/drafts/draft-thread.ts')
    const thread = startDraftThread(base, () => new Worker('process.exit(3)', { eval: true }))
    await expect(thread.write({ path: 'pots.html', content: 'Pots' })).rejects.toThrow(/exit code 3/)
    await thread.close()
  })
})
