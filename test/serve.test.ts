/** `unbook serve`: what a browser gets, what follows a save, and what is survived. */
import { appendFile, cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RunError } from '../src/engine/run-error.ts'
import { messageOf, tellFaults } from '../src/engine/serve/faults.ts'
import { type Served, type ServeEvent, serve } from '../src/engine/serve/serve.ts'
import type { SiteSettings } from '../src/targets/site/settings.ts'
import { ensureBuilt } from './built.ts'
import { defaults, fixtures } from './support/fixtures.ts'

let folder: string
let served: Served | undefined
let events: ServeEvent[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unbook-serve-'))
  await cp(join(fixtures, 'spaces/botanical-garden'), folder, { recursive: true })
  events = []
})

afterEach(async () => {
  await served?.close()
  served = undefined
  await rm(folder, { recursive: true })
})

async function start(name = '', site: SiteSettings = {}): Promise<Served> {
  const check = { cwd: folder, engine: 'auto' as const, siteUrls: [], updateBaseline: false, external: false, dryRun: false }
  const none = new Map<string, string>()
  served = await serve({
    folder: join(folder, name),
    port: 0,
    convert: async () => ({ ...defaults, to: 'site', site }),
    check: { ...check, fix: 'none', spaces: none, openapi: none },
    onEvent: (event) => void events.push(event),
  })
  return served
}

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, served?.url), { redirect: 'manual', ...init })
const text = async (path: string): Promise<string> => await (await get(path)).text()

/** Asks until it is so: what follows a save takes its time. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It did not happen: ${JSON.stringify(events.map(({ type }) => type))}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('what a browser gets', () => {
  it('pages, files beside them, pictures, and Markdown', async () => {
    await start()
    const landing = await get('/')
    expect(landing.status).toBe(200)
    expect(landing.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(landing.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await landing.text()).toContain('/_unbook/live.js')
    expect((await get('/_unbook/site.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await text('/collections.md')).toContain('\n# Les collections\n')
    const page = await text('/')
    const picture = /src="(assets\/[^"]+\.svg)"/.exec(page)?.[1]
    expect((await get(`/${picture}`)).headers.get('content-type')).toBe('image/svg+xml')
  })

  it('the way to a page without the slash', async () => {
    await start()
    const answer = await get('/collections')
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/collections/'])
  })

  it('404 for what is not there, and for what lies outside', async () => {
    await start()
    for (const path of ['/nowhere/', '/..%2f..%2fetc/passwd', '/%', '/SUMMARY.md', '/.gitbook.yaml']) {
      const { status } = await get(path)
      expect([path, status]).toEqual([path, 404])
    }
  })

  it('nothing under the name of another host, and nothing but reading', async () => {
    const { url } = await start()
    const status = await new Promise((resolve) => {
      request(url, { headers: { host: 'garden.example' } }, ({ statusCode }) => resolve(statusCode)).end()
    })
    expect(status).toBe(403)
    expect((await get('/', { method: 'POST' })).status).toBe(405)
  })

  it('the search with the texts of all pages, after a save those of now, whatever was open before', async () => {
    await start()
    await text('/')
    await text('/_unbook/site.css')
    expect(await text('/_unbook/search-text-0.js')).toContain('sécateur')
    await appendFile(join(folder, 'reglement.md'), '\nLe héron dort.\n')
    await until(async () => (await text('/reglement/')).includes('héron'))
    await text('/_unbook/site.css')
    const [index, texts] = await Promise.all(['index', 'text-0'].map((name) => text(`/_unbook/search-${name}.js`)))
    expect(index).toContain(' heron ')
    expect(texts).toContain('Le héron dort.')
    expect(texts).toContain('sécateur')
  })

  it('the feed of a page that nobody has opened', async () => {
    const log =
      '# Journal\n\n{% updates %}\n{% update date="2026-01-01" %}\n## Gel\n\nUne nuit.\n{% endupdate %}\n{% endupdates %}\n'
    await writeFile(join(folder, 'journal.md'), log)
    await appendFile(join(folder, 'SUMMARY.md'), '\n* [Journal](journal.md)\n')
    await start()
    expect(await text('/journal/rss.xml')).toContain('<title>Gel</title>')
  })

  it('a page that says 404 with its style, wherever the site will be', async () => {
    await start('', { url: 'https://docs.example.org/docs' })
    const page = await text('/nowhere/at/all/')
    const addresses = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path as string)
    expect(addresses).toContain('/_unbook/site.css')
    for (const path of addresses) expect([path, (await get(path)).status]).toEqual([path, 200])
  })

  it('two languages, each in its folder', async () => {
    await rm(folder, { recursive: true })
    await cp(join(fixtures, 'spaces/two-languages'), folder, { recursive: true })
    await start()
    const pages = await Promise.all(['/en/', '/fr/'].map(text))
    expect(pages.map((page) => /<html lang="([^"]+)"/.exec(page)?.[1])).toEqual(['en', 'fr'])
  })
})

describe('a save', () => {
  it('is in the page, and the browser is told', async () => {
    const { url } = await start()
    const news = listenTo(`${url}_unbook/live`)
    await appendFile(join(folder, 'collections/README.md'), '\nThe lupins are out.\n')
    await until(async () => (await news.so()).includes('event: change'))
    expect(await text('/collections/')).toContain('The lupins are out.')
    news.stop()
  })

  it('brings findings, by page', async () => {
    await start()
    await appendFile(join(folder, 'collections/README.md'), '\nSee [the pond](no-pond.md).\n')
    await until(async () => (await text('/_unbook/findings?page=/collections/')).includes('no-pond.md'))
    const { findings } = (await (await get('/_unbook/findings?page=/collections/')).json()) as { findings: { at: string }[] }
    expect(findings.find(({ at }) => at.includes('collections/README.md'))).toMatchObject({
      id: 'link/missing-page',
      level: 'error',
    })
    expect(await text('/_unbook/findings?page=/reglement/')).not.toContain('no-pond.md')
  })

  it('shows new pages, and forgets those that are gone', async () => {
    await start()
    await writeFile(join(folder, 'pond.md'), '# The pond\n\nFrogs.\n')
    await writeFile(join(folder, 'SUMMARY.md'), `${await readFile(join(folder, 'SUMMARY.md'), 'utf8')}\n* [Pond](pond.md)\n`)
    await until(async () => (await get('/pond/')).status === 200)
    await rm(join(folder, 'pond.md'))
    await until(async () => (await get('/pond/')).status === 404)
  })

  it('of nonsense is survived: bytes, broken YAML, a table of contents that is a folder', async () => {
    await start()
    await writeFile(join(folder, 'collections/README.md'), Buffer.from([0, 255, 254, 10, 123, 37]))
    await writeFile(join(folder, '.gitbook.yaml'), 'root: [')
    await rename(join(folder, 'SUMMARY.md'), join(folder, 'summary.bak'))
    await until(() => events.some(({ type }) => type === 'changed'))
    expect((await get('/')).status).toBe(200)
  })

  it('that leaves nothing shows the last state and says so, until there is something again', async () => {
    await start()
    const aside = `${folder}-aside`
    await cp(folder, aside, { recursive: true })
    for (const name of ['README.md', 'collections', 'jardiniers', 'preparer-sa-visite', 'SUMMARY.md', 'reglement.md'])
      await rm(join(folder, name), { recursive: true, force: true })
    await until(async () => (await text('/_unbook/findings?page=/')).includes('"fault"'))
    await cp(aside, folder, { recursive: true })
    await until(
      async () => (await get('/collections/')).status === 200 && !(await text('/_unbook/findings?page=/')).includes('"fault"'),
    )
    await rm(aside, { recursive: true })
  })
})

it('follows a folder that goes and comes back, as with another branch', async () => {
  await start()
  const aside = `${folder}-aside`
  await rename(folder, aside)
  await until(async () => (await text('/_unbook/findings?page=/')).includes('"fault"'))
  await rename(aside, folder)
  await until(async () => !(await text('/_unbook/findings?page=/')).includes('"fault"'))
  await appendFile(join(folder, 'collections/README.md'), '\nThe lupins are out.\n')
  await until(async () => (await text('/collections/')).includes('The lupins are out.'))
})

it('checks in its thread as often as it is asked', { timeout: 120_000 }, async () => {
  ensureBuilt()
  const built = join(import.meta.dirname, '../dist/engine/serve/findings.js')
  const { watchFindings } = (await import(built)) as typeof import('../src/engine/serve/findings.ts')
  const none = new Map<string, string>()
  const findings = watchFindings(folder, {
    ...{ cwd: folder, engine: 'auto', siteUrls: [], updateBaseline: false, external: false, dryRun: false },
    ...{ fix: 'none', spaces: none, openapi: none },
  })
  const idsOf = async (): Promise<string[]> => ((await findings.look())?.findings ?? []).map(({ message }) => message)
  expect(await idsOf()).not.toContain('Cannot find page `no-pond.md`')
  await appendFile(join(folder, 'reglement.md'), '\nSee [the pond](no-pond.md).\n')
  expect(await idsOf()).toContain('Cannot find page `no-pond.md`')
  await findings.close()
})

it('ends its thread for good, with a look that waits behind the one that runs', { timeout: 120_000 }, async () => {
  ensureBuilt()
  const built = join(import.meta.dirname, '../dist/engine/serve/findings.js')
  const { watchFindings } = (await import(built)) as typeof import('../src/engine/serve/findings.ts')
  const none = new Map<string, string>()
  const findings = watchFindings(folder, {
    ...{ cwd: folder, engine: 'auto', siteUrls: [], updateBaseline: false, external: false, dryRun: false },
    ...{ fix: 'none', spaces: none, openapi: none },
  })
  const running = findings.look()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const waiting = findings.look()
  await findings.close()
  expect(await Promise.all([running, waiting, findings.look()])).toEqual([undefined, undefined, undefined])
})

it('tells once what stops the site and the check, whichever knows it first, and again after the next save', () => {
  const told: string[] = []
  const faults = tellFaults((error) => told.push(messageOf(error)))
  const error = new RunError('Cannot read the herbarium', 'Press it first.')
  faults.ofCheck(error)
  faults.ofChange(error)
  expect(told).toEqual(['Cannot read the herbarium. Press it first.'])
  faults.ofChange(error)
  faults.ofCheck(error)
  expect(told).toHaveLength(2)
  faults.ofChange(undefined)
  faults.ofCheck(error)
  expect(told).toHaveLength(3)
})

it('says which port is taken', async () => {
  const { url } = await start()
  const first = served
  const port = Number(new URL(url).port)
  const again = serve({ folder, port, convert: async () => ({ ...defaults, to: 'site' }), check: {} as never, onEvent: () => {} })
  const hint = `Name another one: --port ${port < 65_535 ? port + 1 : port - 1}, or --port 0 for any.`
  await expect(again).rejects.toMatchObject({ message: `Cannot use port ${port}: something else listens on it`, hint })
  served = first
})

/** What a server says as it goes on. */
function listenTo(url: string): { so(): Promise<string>; stop(): void } {
  let said = ''
  const call = request(url, (response) => {
    response.on('data', (part: Buffer) => {
      said += part.toString()
    })
  })
  call.on('error', () => {})
  call.end()
  return { so: async () => said, stop: () => void call.destroy() }
}
