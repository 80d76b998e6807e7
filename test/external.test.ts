/** `--external` against servers of its own on loopback: what becomes of a link, how often and how fast a server is asked. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Reference } from '../src/checks/check.ts'
import { type AskOptions, askWeb } from '../src/engine/check/external/ask-web.ts'
import { checkExternal } from '../src/engine/check/external/check-external.ts'
import { externalFindings } from '../src/engine/check/external/external-findings.ts'
import type { ExternalResult } from '../src/engine/check/external/external-link.ts'
import { createHostGate } from '../src/engine/check/external/host-gate.ts'
import { isPrivateAddress, isPrivateHost } from '../src/engine/check/external/private-address.ts'
import { retryAfter } from '../src/engine/check/external/retry-after.ts'
import { matchesAny } from '../src/engine/check/external/url-pattern.ts'
import { visit } from '../src/engine/check/external/visit.ts'
import { linkOf } from '../src/engine/check/external/web-links.ts'
import { placeAt } from '../src/space/place.ts'
import { processorTime } from './processor-time.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** What is asked, in order: `HEAD /soil`. */
let asked: { what: string; at: number; agent: string | undefined }[] = []
let handlers: Record<string, Handler> = {}
let server: Server
let base = ''
let folder = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ what: `${request.method} ${request.url}`, at: performance.now(), agent: request.headers['user-agent'] })
    const handler = handlers[request.url ?? '']
    if (handler === undefined) response.writeHead(404).end()
    else handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

beforeEach(async () => {
  asked = []
  handlers = {}
  folder = await mkdtemp(join(tmpdir(), 'unbook-external-'))
})

afterEach(async () => await rm(folder, { recursive: true }))

const answer =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(status, headers).end()

/** One answer after the other; the last one stays. */
const inTurn = (...all: Handler[]): Handler => {
  let turn = 0
  return (request, response) => all[Math.min(turn++, all.length - 1)]?.(request, response)
}

const quick: AskOptions = { allowPrivate: true, delay: 0, backOff: 5, timeout: 1_000, longestWait: 2_000 }

const ask = async (paths: readonly string[], options: AskOptions = {}): Promise<readonly ExternalResult[]> =>
  await askWeb(
    paths.map((path) => ({ url: path.startsWith('/') ? `${base}${path}` : path, places: [{ file: 'README.md' }] })),
    { ...quick, ...options },
  )

const askOne = async (path: string, options: AskOptions = {}): Promise<ExternalResult> => {
  const [result] = await ask([path], options)
  if (result === undefined) throw new Error('No result')
  return result
}

const requests = (): string[] => asked.map(({ what }) => what)

describe('what becomes of a link', () => {
  it('is alive when HEAD says so', async () => {
    handlers['/soil'] = answer(200)
    expect(await askOne('/soil')).toEqual({
      ...{ url: `${base}/soil`, places: [{ file: 'README.md' }], isCached: false, state: 'alive', status: 200 },
    })
    expect(requests()).toEqual(['HEAD /soil'])
  })

  it.each([403, 404, 405, 500, 501])('asks with GET when HEAD is answered by %i', async (status) => {
    handlers['/soil'] = (request, response) => void response.writeHead(request.method === 'HEAD' ? status : 200).end()
    expect((await askOne('/soil')).state).toBe('alive')
    expect(requests()).toEqual(['HEAD /soil', 'GET /soil'])
  })

  it.each([404, 410])('is dead when GET is answered by %i', async (status) => {
    handlers['/soil'] = answer(status)
    expect(await askOne('/soil')).toMatchObject({ state: 'dead', status, reason: expect.stringMatching(`answered ${status} `) })
    expect(requests()).toEqual(['HEAD /soil', 'GET /soil'])
  })

  it.each([400, 401, 403, 429, 451, 500, 503, 999])('cannot be told when it is answered by %i', async (status) => {
    handlers['/soil'] = answer(status)
    expect(await askOne('/soil', { retries: 0 })).toMatchObject({ state: 'unreachable', status })
  })

  it('cannot be told when nobody listens, or the connection is closed', async () => {
    handlers['/soil'] = (request) => void request.socket.destroy()
    expect(await askOne('/soil')).toMatchObject({ state: 'unreachable', reason: 'the connection was closed' })
    expect(await askOne('http://127.0.0.1:9/', { retries: 0 })).toMatchObject({ state: 'unreachable' })
  })

  it('cannot be told when there is no answer in time', async () => {
    handlers['/soil'] = () => undefined
    expect(await askOne('/soil', { timeout: 100, retries: 0 })).toMatchObject({
      state: 'unreachable',
      reason: 'no answer within 0.1 s',
    })
  })

  it('does not wait for a body that never ends', { retry: 2 }, async () => {
    handlers['/soil'] = (request, response) => {
      response.writeHead(request.method === 'HEAD' ? 405 : 200)
      if (request.method === 'HEAD') return void response.end()
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1)
      response.on('close', () => clearInterval(timer))
    }
    const start = performance.now()
    expect((await askOne('/soil', { timeout: 8_000 })).state).toBe('alive')
    expect(performance.now() - start).toBeLessThan(4_000)
  })
})

describe('redirects', () => {
  it('tells where it moved for good, and that it only passes on', async () => {
    handlers['/old'] = answer(301, { location: '/new#top' })
    handlers['/older'] = answer(308, { location: `${base}/old` })
    handlers['/new'] = answer(200)
    handlers['/today'] = answer(302, { location: '/new' })
    handlers['/moved-and-passes-on'] = answer(301, { location: '/today' })
    const found = await ask(['/old', '/older', '/today', '/moved-and-passes-on'])
    expect(found.map(({ state, to }) => [state, to])).toEqual([
      ['moved', `${base}/new`],
      ['moved', `${base}/new`],
      ['alive', undefined],
      ['moved', `${base}/today`],
    ])
  })

  it('says where a redirect led to nothing', async () => {
    handlers['/old'] = answer(301, { location: '/gone' })
    expect(await askOne('/old')).toMatchObject({ state: 'dead', status: 404, to: `${base}/gone` })
  })

  it('follows five redirects, and no more', async () => {
    for (let hop = 0; hop < 9; hop += 1) handlers[`/${hop}`] = answer(302, { location: `/${hop + 1}` })
    handlers['/9'] = answer(200)
    expect((await askOne('/4')).state).toBe('alive')
    expect(await askOne('/3')).toMatchObject({ state: 'unreachable', reason: 'redirects more than 5 times' })
    handlers['/loop'] = answer(301, { location: '/loop' })
    expect((await askOne('/loop')).state).toBe('unreachable')
  })

  it('cannot tell of a redirect without an address, and leaves the web with one that does', async () => {
    handlers['/nowhere'] = answer(302)
    handlers['/broken'] = answer(302, { location: 'http://[' })
    handlers['/letter'] = answer(302, { location: 'mailto:warden@garden.example' })
    const found = await ask(['/nowhere', '/broken', '/letter'])
    expect(found.map(({ state }) => state)).toEqual(['unreachable', 'unreachable', 'alive'])
  })

  it('reads an address that is not ASCII', async () => {
    handlers['/old'] = (_, response) => void response.writeHead(301, { location: Buffer.from('/größe').toString('latin1') }).end()
    handlers[encodeURI('/größe')] = answer(200)
    expect(await askOne('/old')).toMatchObject({ state: 'moved', to: `${base}/gr%C3%B6%C3%9Fe` })
  })

  it('does not follow a redirect into the network of the machine', async () => {
    handlers['/way-in'] = answer(302, { location: '/within' })
    handlers['/within'] = answer(200)
    const { signal } = new AbortController()
    const found = await visit(new URL(`${base}/way-in`), true, {
      ...{ userAgent: 'test', timeout: 1_000, signal, redirects: 5, longestWait: 0, now: Date.now },
      gate: createHostGate({ total: 1, perHost: 1, delay: 0 }, signal),
      isForbidden: async ({ pathname }) => pathname === '/within',
    })
    expect(found).toEqual({ state: 'unreachable', to: `${base}/within`, reason: 'redirects to a private address' })
    expect(requests()).toEqual(['HEAD /way-in'])
  })
})

describe('patience', () => {
  it('asks again after an error of the server, with GET', async () => {
    handlers['/soil'] = inTurn(answer(503), answer(503), answer(503), answer(200))
    expect((await askOne('/soil')).state).toBe('alive')
    expect(requests()).toEqual(['HEAD /soil', 'GET /soil', 'GET /soil', 'GET /soil'])
  })

  it('asks three times, and not once more', async () => {
    handlers['/soil'] = answer(503)
    expect((await askOne('/soil')).state).toBe('unreachable')
    expect(requests().filter((what) => what === 'GET /soil')).toHaveLength(3)
  })

  it('does not ask again after a clear answer', async () => {
    handlers['/soil'] = answer(404)
    await askOne('/soil')
    expect(requests()).toHaveLength(2)
  })

  it('waits as long as the server asks for, and keeps the others of that host waiting', async () => {
    handlers['/soil'] = inTurn(answer(429, { 'retry-after': '1' }), answer(200))
    handlers['/lime'] = answer(200)
    const [soil, lime] = await ask(['/soil', '/lime'], { perHost: 1 })
    expect([soil?.state, lime?.state]).toEqual(['alive', 'alive'])
    const times = asked.slice(1).map(({ at }) => at - (asked[0]?.at ?? 0))
    expect(Math.min(...times)).toBeGreaterThan(900)
  })

  it('does not wait for a server that asks for an hour', async () => {
    handlers['/soil'] = answer(429, { 'retry-after': '3600' })
    expect(await askOne('/soil')).toMatchObject({ state: 'unreachable', status: 429 })
    expect(requests()).toEqual(['HEAD /soil'])
  })

  it.each<[string | undefined, number | undefined]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('reads Retry-After %j', (value, milliseconds) => {
    expect(retryAfter(value, 10_000)).toBe(milliseconds)
  })
})

describe('courtesy', () => {
  it('asks each address once, without its fragment, and answers for every place', async () => {
    handlers['/soil'] = answer(200)
    const [result, ...rest] = await askWeb(
      [
        { url: `${base}/soil#lime`, places: [{ file: 'a.md' }] },
        { url: `${base}/soil`, places: [{ file: 'b.md' }] },
        { url: `HTTP://127.0.0.1:${new URL(base).port}/soil#`, places: [{ file: 'c.md' }] },
      ],
      quick,
    )
    expect(rest).toEqual([])
    expect(result?.places.map(({ file }) => file)).toEqual(['a.md', 'b.md', 'c.md'])
    expect(requests()).toEqual(['HEAD /soil'])
  })

  it('says who asks', async () => {
    handlers['/soil'] = answer(200)
    await ask(['/soil'])
    expect(asked[0]?.agent).toMatch(/^unbook/)
  })

  it.each([
    [16, 2, 2],
    [16, 5, 5],
    [3, 5, 3],
  ])('sends at most %i at once, %i to a host', async (concurrency, perHost, most) => {
    let [now, highest] = [0, 0]
    const slow: Handler = (_, response) => {
      now += 1
      highest = Math.max(highest, now)
      setTimeout(() => {
        now -= 1
        response.writeHead(200).end()
      }, 20)
    }
    const paths = Array.from({ length: 20 }, (_, index) => `/${index}`)
    for (const path of paths) handlers[path] = slow
    const found = await ask(paths, { concurrency, perHost })
    expect(found.every(({ state }) => state === 'alive')).toBe(true)
    expect(highest).toBe(most)
  })

  it('leaves a pause between two requests to a host', async () => {
    const paths = ['/a', '/b', '/c', '/d']
    for (const path of paths) handlers[path] = answer(200)
    await ask(paths, { delay: 60 })
    const times = asked.map(({ at }) => at)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(150)
  })

  it('stops when time is up, and says so', async () => {
    handlers['/soil'] = answer(200)
    for (const path of ['/slow', '/slower', '/slowest']) handlers[path] = () => undefined
    const start = performance.now()
    const found = await ask(['/soil', '/slow', '/slower', '/slowest'], { overallTimeout: 200, timeout: 5_000 })
    expect(performance.now() - start).toBeLessThan(4_000)
    expect(found.map(({ state }) => state)).toEqual(['alive', 'skipped', 'skipped', 'skipped'])
    const findings = externalFindings(found)
    expect(findings.at(-1)).toMatchObject({
      id: 'link/external-unreachable',
      file: '',
      message: 'Cannot reach 3 of 4 web pages: time was up',
    })
  })

  it('stops when it is told to', async () => {
    handlers['/slow'] = () => undefined
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect((await askOne('/slow', { signal: stop.signal, timeout: 5_000 })).state).toBe('skipped')
    expect((await askOne('/slow', { signal: stop.signal, timeout: 5_000 })).state).toBe('skipped')
  })
})

describe('what is not asked', () => {
  it.each([
    ['mailto:warden@garden.org', 'not of the web'],
    ['ftp://garden.org/soil', 'not of the web'],
    ['data:image/png;base64,AAAA', 'not of the web'],
    ['https://', 'no address'],
    ['https://me:secret@garden.org/', 'with a password'],
    ['https://{host}/soil', 'a placeholder'],
    ['https://garden.org/{id}', 'a placeholder'],
    ['https://garden.org/<id>', 'a placeholder'],
    ['https://www.example.com/soil', 'an example'],
    ['https://garden.example', 'an example'],
    ['https://garden.org/ignored/soil', 'ignored'],
  ])('%s', async (url, reason) => {
    expect(await askOne(url, { ignore: ['https://garden.org/ignored/'] })).toMatchObject({ state: 'skipped', reason })
    expect(asked).toEqual([])
  })

  it('is the machine itself and its network', async () => {
    handlers['/soil'] = answer(200)
    const { port } = new URL(base)
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0.0.0.0',
      'garden.localhost',
      'server',
    ]
    const found = await ask(
      hosts.map((host) => `http://${host}:${port}/soil`),
      { allowPrivate: false },
    )
    for (const { state } of found) expect(state).toBe('skipped')
    expect(asked).toEqual([])
  })

  it.each([
    ['10.1.2.3', true],
    ['100.64.0.1', true],
    ['127.255.255.254', true],
    ['169.254.169.254', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['224.0.0.1', true],
    ['8.8.8.8', false],
    ['::', true],
    ['::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:8.8.8.8', false],
    ['fd00::1', true],
    ['fe80::1', true],
    ['2606:4700::1', false],
    ['garden.org', false],
  ])('%s: private is %j', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate)
  })

  it.each(['localhost', 'a.localhost', 'printer.local', 'wiki', 'db.internal', '[fe80::1]', '10.0.0.1'])(
    '%s is a private host',
    async (host) => {
      expect(await isPrivateHost(host)).toBe(true)
    },
  )

  it('is known by patterns', () => {
    const url = 'https://docs.garden.org/private/key?a=1'
    for (const pattern of [
      'https://docs.',
      'docs.garden.org/private',
      '*garden.org*',
      'https://*/private/*',
      '*',
      '*a=1',
      'https://docs.garden.org/private/key?a=1*',
    ])
      expect([pattern, matchesAny(url, ['nothing', pattern])]).toEqual([pattern, true])
    for (const pattern of [
      '',
      'garden.org',
      'http://docs',
      'https://*/secret/*',
      '*key',
      'https://docs.garden.org/private/key?a=1*1',
      '*1*1',
    ])
      expect([pattern, matchesAny(url, [pattern])]).toEqual([pattern, false])
  })

  it('is found in linear time', () => {
    const spent = processorTime()
    expect(matchesAny(`https://${'a'.repeat(100_000)}`, [`*${'a*'.repeat(5_000)}b`])).toBe(false)
    expect(spent()).toBeLessThan(1_000)
  })
})

describe('the cache', () => {
  const day = 86_400_000
  const file = (): string => join(folder, 'deep/er/cache.json')
  const notes: string[] = []
  const cached = (paths: readonly string[], now: number, options: AskOptions = {}) =>
    ask(paths, { cacheFile: file(), now: () => now, note: (message) => void notes.push(message), ...options })

  beforeEach(() => void notes.splice(0))

  it('remembers good answers for days, and bad ones for hours', async () => {
    handlers['/soil'] = answer(200)
    handlers['/tired'] = answer(503)
    const paths = ['/soil', '/gone', '/tired']
    await cached(paths, day, { retries: 0 })
    const askedAt = async (now: number): Promise<string[]> => {
      asked = []
      await cached(paths, now, { retries: 0 })
      return [...new Set(asked.map(({ what }) => what.split(' ')[1] ?? ''))].sort()
    }
    expect(await askedAt(day + 60_000)).toEqual([])
    expect(await askedAt(day + 2 * 3_600_000)).toEqual(['/tired'])
    expect(await askedAt(day + 13 * 3_600_000)).toEqual(['/gone', '/tired'])
    expect(await askedAt(9 * day)).toEqual(['/gone', '/soil', '/tired'])
    expect(notes).toEqual([])
  })

  it('says the same from memory', async () => {
    handlers['/old'] = answer(301, { location: '/new' })
    handlers['/new'] = answer(200)
    const [first] = await cached(['/old#a'], day)
    const [second] = await cached(['/old#b'], day + 1)
    expect(second).toEqual({ ...first, isCached: true })
    expect(first).toMatchObject({ state: 'moved', to: `${base}/new` })
  })

  it('forgets what is too old, keeps what others asked, and leaves no draft behind', async () => {
    handlers['/soil'] = answer(200)
    handlers['/lime'] = answer(200)
    await cached(['/soil'], day)
    await cached(['/lime'], 2 * day)
    const entries = async (): Promise<string[]> => Object.keys(JSON.parse(await readFile(file(), 'utf8')).entries as object)
    expect(await entries()).toEqual([`${base}/lime`, `${base}/soil`])
    await cached([], 8.5 * day)
    expect(await entries()).toEqual([`${base}/lime`])
    expect(await readdir(join(folder, 'deep/er'))).toEqual(['cache.json'])
  })

  it.each([
    ['half a file', '{"version":1,"entries":{', /cannot be read and is not used: it is no JSON$/],
    ['another version', '{"version":99,"entries":{}}', /another version/],
    ['a list', '[]', /another version/],
    ['nothing', '', /no JSON/],
  ])('does without %s, and says so', async (_, text, message) => {
    handlers['/soil'] = answer(200)
    await cached(['/soil'], day)
    await writeFile(file(), text)
    asked = []
    expect((await cached(['/soil'], day))[0]?.state).toBe('alive')
    expect(notes).toEqual([expect.stringMatching(message)])
    expect(requests()).toEqual(['HEAD /soil'])
    expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({
      version: 1,
      entries: { [`${base}/soil`]: { state: 'alive' } },
    })
  })

  it('asks again where an entry is of the wrong shape', async () => {
    handlers['/soil'] = answer(200)
    await cached([], day)
    const wrong = [
      { state: 'alive' },
      { state: 'skipped', at: day },
      { state: 'dead', at: day, status: '404' },
      null,
      'alive',
      { state: 'alive', at: 2 * day },
    ]
    for (const entry of wrong) {
      await writeFile(file(), JSON.stringify({ version: 1, entries: { [`${base}/soil`]: entry } }))
      asked = []
      await cached(['/soil'], day)
      expect(requests()).toEqual(['HEAD /soil'])
    }
  })

  it('says when it cannot be written', async () => {
    handlers['/soil'] = answer(200)
    await writeFile(join(folder, 'deep'), 'a file where a folder should be')
    expect((await cached(['/soil'], day))[0]?.state).toBe('alive')
    expect(notes.at(-1)).toMatch(/cannot be written/)
  })
})

describe('checkExternal', () => {
  it('tells what is wrong at each place, and nothing of the rest', async () => {
    handlers['/soil'] = answer(200)
    handlers['/old'] = answer(301, { location: '/soil' })
    handlers['/tired'] = answer(403)
    const source = `[a](${base}/gone#top) [b](${base}/soil) [c](${base}/old) [d](${base}/tired) [e](mailto:a@b.org)`
    const references = [...source.matchAll(/\(([^)]+)\)/g)].map(({ 1: url = '', index }) => ({
      ...{ kind: 'link', url, file: 'README.md', place: placeAt(source, index + 1, index + 1 + url.length), ancestors: [] },
      resolution: { type: 'external', url },
    })) as unknown as Reference[]
    const found = await checkExternal(references.flatMap(linkOf), {
      folder,
      cache: 'cache',
      timeout: 1,
      allowPrivate: true,
      retries: 0,
    })
    expect(found.map(({ id, level, file, place, message }) => [id, level, `${file}:${place?.start.column}`, message])).toEqual([
      ['link/external-dead', 'error', 'README.md:5', `Cannot find web page \`${base}/gone\`: answered 404 Not Found`],
      [
        ...['link/external-moved', 'info', `README.md:${source.indexOf(`${base}/old`) + 1}`],
        `Unexpected web address \`${base}/old\`, expected \`${base}/soil\`, where it has moved for good`,
      ],
      [
        ...['link/external-unreachable', 'warning', `README.md:${source.indexOf(`${base}/tired`) + 1}`],
        `Cannot reach web page \`${base}/tired\`: answered 403 Forbidden`,
      ],
    ])
    expect(await readdir(join(folder, 'cache'))).toEqual(['web-addresses.json'])
  })
})
