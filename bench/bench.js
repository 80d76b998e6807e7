// How fast a whole space is converted, against what remark-parse and remark-gfm need to parse the same pages.
//
//     npm run build && npm run bench -- [space] [--rounds 5] [--parts html,commonmark,check,native,copies,bare,remark,site] [--unlisted] [--threads 1]
//
// Everything runs in one process, with as many threads as pay unless `--threads` says how many; each figure is the median of the
// rounds. `bare` parses and does nothing else; `html` and `commonmark` read, convert and write with the native parser; `remark`
// converts to HTML with the reference parser. `check` reads the space and runs every rule that is on by default; `native` is what the
// native engine takes merely to parse the same pages, in one thread, and both have run once before; `copies` checks the space ten
// times over, as ten folders of one space. Peak memory is taken before `copies`, `bare` and `remark` run, which need more. `site` is
// the other file, by itself: whole sites beside Hugo.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const allParts = ['html', 'commonmark', 'check', 'native', 'copies', 'bare', 'remark', 'site']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    parts: { type: 'string', default: allParts.join(',') },
    unlisted: { type: 'boolean', default: false },
    threads: { type: 'string' },
  },
})
const folder = positionals[0] ?? '../shared/corpus/pgsql-tw/tw'
const rounds = Number(values.rounds)
const threads = values.threads === undefined ? {} : { threads: Number(values.threads) }
const parts = values.parts.split(',')
const unknown = parts.find((part) => !allParts.includes(part))
if (unknown !== undefined) stop(`Unknown part \`${unknown}\`, expected some of ${allParts.join(', ')}`)
if (!(rounds >= 1)) stop(`Unexpected number of rounds \`${values.rounds}\``)
if (!existsSync(folder)) stop(`Cannot find the space \`${folder}\`; name another one: npm run bench -- path/to/space`)
if (!existsSync(new URL('../dist/index.js', import.meta.url))) stop('Cannot find dist/: run `npm run build` first')

const { openSpaces } = await import('../dist/engine/open-spaces.js')
const { convert } = await import('../dist/engine/convert.js')
const { outputEntries } = await import('../dist/engine/outcome.js')
const { openOutput } = await import('../dist/engine/write-output.js')
const { spacesIn } = await import('../dist/engine/open-spaces.js')
const { checkSpace } = await import('../dist/engine/check/check-space.js')
const { openFolder } = await import('../dist/space/disk-files.js')

/** Removed at the very end: ext4 takes up to six times as long to make a file when as many were removed a moment before. */
const finished = []

const work = {
  html: () => convertSpace('html', 'native'),
  commonmark: () => convertSpace('commonmark', 'native'),
  check: async () => checkOpened(await openFolder(folder)),
  native: await nativeParse(),
  copies: await checkCopies(),
  bare: await bareParse(),
  remark: () => convertSpace('html', 'remark'),
}
const medians = new Map()
// What is compared closely takes turns, so that both see the machine in the same mood.
const groups = [['html'], ['commonmark'], ['check', 'native'], ['copies'], ['bare'], ['remark']]
for (const group of groups) {
  const names = group.filter((name) => parts.includes(name))
  const times = new Map(names.map((name) => [name, []]))
  // Against another part of this program start-up counts for nothing: loading modules, compiling them.
  if (group.length > 1) for (const name of names) await timed(work[name])
  for (let round = 0; round < rounds; round += 1) for (const name of names) times.get(name).push(await timed(work[name]))
  for (const [name, all] of times) {
    medians.set(name, all.sort((a, b) => a - b)[Math.floor(rounds / 2)])
    const list = all.map(seconds).join(', ')
    console.log(`${name.padEnd(12)}${seconds(medians.get(name))}   (${list})   peak memory ${peakMegabytes()} MB`)
  }
}
const bare = medians.get('bare')
if (bare !== undefined) {
  for (const part of ['html', 'commonmark'])
    if (medians.has(part)) console.log(`${part}: ${(bare / medians.get(part)).toFixed(1)} times as fast as the bare parse`)
  if (medians.has('remark')) console.log(`remark: ${(medians.get('remark') / bare).toFixed(2)} times as long as the bare parse`)
}

if (medians.has('check') && medians.has('native'))
  console.log(`check: ${(medians.get('check') / medians.get('native')).toFixed(2)} times as long as the native parse`)
if (medians.has('check') && medians.has('copies'))
  console.log(`copies: ${(medians.get('copies') / medians.get('check')).toFixed(1)} times as long as one`)

for (const folder of finished) await rm(folder, { recursive: true })

if (parts.includes('site')) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'site.js'), '--rounds', values.rounds], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 2
}

async function checkOpened(opened) {
  const options = { engine: 'native', rules: new Map(), spaces: new Map(), siteUrls: [], ...threads }
  for (const { space } of (await spacesIn(opened, options)).spaces) await checkSpace(space, options)
}

async function nativeParse() {
  if (!parts.includes('native')) return undefined
  const { loadEngine } = await import('../dist/syntax/engines/engine.js')
  const engine = await loadEngine('native')
  const sources = await pageSources()
  return () => {
    for (const source of sources) engine(source)
  }
}

/** Ten folders with the same pages below one root, without a SUMMARY.md of their own. */
async function checkCopies() {
  if (!parts.includes('copies')) return undefined
  const { files, root } = await openFolder(folder)
  const below = (path) => (root === '' ? path : path.slice(root.length + 1))
  const own = (await files.list()).filter(({ path }) => root === '' || path.startsWith(`${root}/`))
  const numbers = Array.from({ length: 10 }, (_, index) => index)
  const copies = await mkdtemp(join(tmpdir(), 'unbook-bench-copies-'))
  process.on('exit', () => rmSync(copies, { recursive: true }))
  for (const { path, size } of own) {
    const isText = /\.(?:md|ya?ml)$/.test(path)
    if (below(path) === 'SUMMARY.md') continue
    for (const number of numbers) {
      const copy = join(copies, String(number), below(path))
      mkdirSync(dirname(copy), { recursive: true })
      writeFileSync(copy, isText ? await files.read(path) : '')
      // Of other files only the size counts.
      if (!isText) truncateSync(copy, size)
    }
  }
  const summary = Buffer.from(await files.read(root === '' ? 'SUMMARY.md' : `${root}/SUMMARY.md`)).toString()
  const entries = summary.split('\n').slice(1).join('\n')
  const all = numbers.map((number) => entries.replaceAll('](', `](${number}/`)).join('\n')
  writeFileSync(join(copies, 'SUMMARY.md'), `# Table of contents\n${all}`)
  return async () => checkOpened(await openFolder(copies))
}

async function pageSources() {
  const sources = []
  for (const { space } of (await openSpaces(folder, { engine: 'auto' })).spaces) {
    for (const page of space.pages.values()) if (page.listed || values.unlisted) sources.push(page.source.slice(page.bodyStart))
  }
  console.log(`${sources.length} pages, ${(sources.join('').length / 1e6).toFixed(1)} million characters`)
  return sources
}

async function convertSpace(to, engine) {
  const out = await mkdtemp(join(tmpdir(), 'unbook-bench-'))
  finished.push(out)
  const output = await openOutput(join(out, 'site'))
  try {
    const options = {
      to,
      engine,
      unlisted: values.unlisted ? 'include' : 'omit',
      tables: 'html',
      html: 'safe',
      spaces: new Map(),
      ...threads,
    }
    const converted = []
    for (const { path, space } of (await openSpaces(folder, options)).spaces)
      converted.push({ path, space, result: await convert(space, { ...options, onPage: output.add }) })
    await output.finish(outputEntries(converted))
  } finally {
    await output.close()
  }
}

/** The same pages, read beforehand, so that only parsing is timed. */
async function bareParse() {
  if (!parts.includes('bare')) return undefined
  const { unified } = await import('unified')
  const { default: remarkParse } = await import('remark-parse')
  const { default: remarkGfm } = await import('remark-gfm')
  const sources = await pageSources()
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  return () => {
    for (const source of sources) processor.parse(source)
  }
}

async function timed(task) {
  const start = performance.now()
  await task()
  return performance.now() - start
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function peakMegabytes() {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
