/**
 * Breaks real spaces, one thing in one place at a time, and demands that `unbook check` finds it there, and finds nothing else that it
 * had not found before. The seed is fixed; `MUTATIONS=200 npm run test:corpus -- mutations` takes fewer.
 */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dialect } from '../../src/blocks/dialect.ts'
import { checkSpace } from '../../src/engine/check/check-space.ts'
import type { Found } from '../../src/engine/check/found.ts'
import { collectAnchors } from '../../src/space/anchors.ts'
import type { Files } from '../../src/space/files.ts'
import type { ParsedPage } from '../../src/space/parse-page.ts'
import { readSpace } from '../../src/space/read-space.ts'
import type { Space } from '../../src/space/space.ts'
import { loadEngine } from '../../src/syntax/engines/engine.ts'
import { parse } from '../../src/syntax/parse.ts'
import { noOptions } from '../support/check-example.ts'
import { corpusPath, corpusRoots } from '../support/corpus.ts'
import { corpusFiles } from './mutations/corpus-files.ts'
import { linkKinds } from './mutations/link-kinds.ts'
import type { Corpus, Kind, Mutation } from './mutations/mutation.ts'
import { pageKinds } from './mutations/page-kinds.ts'
import { createRandom, type Random } from './mutations/random.ts'
import { tagKinds } from './mutations/tag-kinds.ts'
import { linksOn, proseLines } from './mutations/text-lines.ts'

/** How many mutations each space gets; the large one takes a second each. */
const shares: Record<string, number> = {
  seeds: 60,
  playbook: 600,
  'registries/spec': 400,
  'consent/spec': 300,
  elsa: 500,
  fluentd: 300,
  'pgsql-tw/tw': 40,
}
const wanted = Number(process.env.MUTATIONS ?? 0)
const kinds: [string, Kind][] = Object.entries({ ...pageKinds, ...linkKinds, ...tagKinds })
const engine = await loadEngine('auto')

describe.each(Object.entries(shares).filter(([name]) => corpusRoots.includes(name)))('%s', (name, share) => {
  it('tells what has been broken, and nothing else', { timeout: 1_200_000 }, async () => {
    const look = createLook()
    const corpus = await openCorpus(name, look.open)
    const original = await look.check(corpus.space)
    const before = tally(original, textReader(corpus, new Map()))
    const places = new Set(original.map(placeKey))
    const random = createRandom(20261122)
    const count = wanted === 0 ? share : Math.ceil((wanted * share) / 2200)
    const failures: string[] = []
    const done = new Map<string, number>()
    for (let index = 0; index < count; index += 1) {
      const [kind, mutation] = nextMutation(corpus, random, index)
      done.set(kind, (done.get(kind) ?? 0) + 1)
      const files = corpus.files.with(mutation.changes)
      const found = await look.check(await look.open(files, corpus.files.root))
      const asBefore = (each: Found): Found => ({ ...each, file: formerName(corpus, mutation.changes, each.file) })
      const lineOf = textReader(corpus, mutation.changes)
      const fresh = freshOf(found, before, lineOf, asBefore)
        .filter((each) => !isMoved(asBefore(each), found.map(asBefore), original))
        .filter((each) => !isOnChangedLine(each, mutation, corpus, places))
      failures.push(...judge(mutation, fresh, lineOf).map((fault) => `${kind}: ${fault}`))
    }
    console.log(`${name}: ${count} mutations of ${done.size} kinds, ${failures.length} faults`)
    expect(failures.slice(0, 60)).toEqual([])
  })
})

if (wanted === 0 && corpusRoots.length > 0)
  it('makes at least 2,000 mutations of at least 20 kinds', () => {
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(2000)
    expect(kinds.length).toBeGreaterThanOrEqual(20)
  })

/** Kinds take turns; one that finds nothing to break gives its turn to the next. */
function nextMutation(corpus: Corpus, random: Random, index: number): [string, Mutation] {
  for (let tries = 0; tries < kinds.length * 4; tries += 1) {
    const [name, kind] = kinds[(index + Math.floor(tries / 4)) % kinds.length] ?? []
    const mutation = kind?.(corpus, random)
    if (name !== undefined && mutation !== undefined) return [name, mutation]
  }
  throw new Error('Nothing can be broken')
}

/** What a mutation did not bring to light, and what it brought to light besides. */
function judge(mutation: Mutation, fresh: readonly Found[], lineOf: LineOf): string[] {
  const open = new Set(fresh)
  const faults: string[] = []
  for (const { ids, file, line } of mutation.expected) {
    const hit = fresh.find((each) => ids.includes(each.id) && each.file === file && (line < 0 || lineNumber(each) === line))
    if (hit === undefined) faults.push(`${mutation.what}: no ${ids.join(' or ')} at ${file}:${line}; ${listed(fresh)}`)
    else open.delete(hit)
  }
  for (const each of open) {
    const isExpected = mutation.expected.some(
      ({ ids, file, line }) => ids.includes(each.id) && each.file === file && lineNumber(each) === line,
    )
    if (isExpected || mutation.follows?.(each, lineOf(each.file, lineNumber(each)))) continue
    faults.push(`${mutation.what}: also ${listed([each])}`)
  }
  return faults
}

const lineNumber = ({ place }: Found): number => place?.start.line ?? 1
const listed = (found: readonly Found[]): string =>
  found.length === 0
    ? 'nothing'
    : found
        .slice(0, 3)
        .map((each) => `${each.id} ${each.file}:${lineNumber(each)} ${each.message}`)
        .join('; ')

type LineOf = (file: string, line: number) => string

/** The name that a file had before. */
function formerName({ files }: Corpus, changes: Mutation['changes'], file: string): string {
  const text = changes.get(file)
  if (typeof text !== 'string') return file
  const removed = [...changes].filter(([, change]) => change === undefined).map(([path]) => path)
  return removed.find((path) => files.texts.get(path) === text) ?? file
}

function textReader({ files }: Corpus, changes: Mutation['changes']): LineOf {
  const lines = new Map<string, string[]>()
  return (file, line) => {
    const changed = changes.get(file)
    const known = lines.get(file) ?? (typeof changed === 'string' ? changed : (files.texts.get(file) ?? '')).split('\n')
    lines.set(file, known)
    return known[line - 1] ?? ''
  }
}

/** A finding that only moved to another line is the same one. */
const keyOf = (each: Found, lineOf: LineOf): string =>
  `${each.id} ${each.file} ${lasting(each.message)} ${lineOf(each.file, lineNumber(each))}`

/** Without places, how often the same is on the page, and which name is the nearest now. */
const lasting = (message: string): string =>
  message.replace(/; did you mean `[\s\S]*$/, '').replace(/\d+:\d+| \(\d+ times on this page\)/g, '')

function tally(found: readonly Found[], lineOf: LineOf): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of found) counts.set(keyOf(each, lineOf), (counts.get(keyOf(each, lineOf)) ?? 0) + 1)
  return counts
}

function freshOf(
  found: readonly Found[],
  before: Map<string, number>,
  lineOf: LineOf,
  asBefore: (each: Found) => Found,
): Found[] {
  const left = new Map(before)
  return found.filter((each) => {
    const key = keyOf(asBefore(each), (_, line) => lineOf(each.file, line))
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

/** The same thing is said of the same file as often as before: it only stands on another line. */
function isMoved({ id, file, message }: Found, found: readonly Found[], original: readonly Found[]): boolean {
  const isSame = (other: Found): boolean => other.id === id && other.file === file && lasting(other.message) === lasting(message)
  return found.filter(isSame).length <= original.filter(isSame).length
}

const placeKey = (each: Found): string => `${each.id} ${each.file}:${lineNumber(each)}`

/** The line was changed, and what was wrong with it before still is. */
function isOnChangedLine(each: Found, { changes, expected }: Mutation, { files }: Corpus, places: ReadonlySet<string>): boolean {
  const [after, before] = [changes.get(each.file), files.texts.get(each.file) ?? '']
  const isExpected = expected.some(({ ids }) => ids.includes(each.id))
  return (
    typeof after === 'string' &&
    !isExpected &&
    places.has(placeKey(each)) &&
    after.split('\n').length === before.split('\n').length
  )
}

interface Look {
  open(files: Files, root: string): Promise<Space>
  check(space: Space): Promise<Found[]>
}

/** Pages that are as they were need not be parsed again. */
function createLook(): Look {
  const parsed = new Map<string, ParsedPage>()
  return {
    open: (files, root) =>
      readSpace(files, {
        root,
        parse: (source, { file, bodyStart }) => {
          const key = `${file}\n${source}`
          const known = parsed.get(key) ?? parse(source, { dialect, engine, file, bodyStart })
          if (parsed.size < 3000) parsed.set(key, known)
          return known
        },
        anchors: collectAnchors,
      }),
    check: (space) => checkSpace(space, noOptions),
  }
}

async function openCorpus(name: string, open: Look['open']): Promise<Corpus> {
  const files = await corpusFiles(corpusPath(name))
  const space = await open(files.with(new Map()), files.root)
  const pages = [...space.pages.values()]
    .filter(({ listed }) => listed)
    .map(({ file }) => ({ file, text: files.texts.get(file) ?? '', lines: proseLines(file, files.texts.get(file) ?? '') }))
  const links = pages.flatMap(({ lines }) => lines.flatMap(linksOn))
  const alive = links.filter(({ target }) => target === undefined || files.paths.has(target))
  return { files, space, summary: posix.join(space.root, space.config.summary), pages, links: alive }
}
