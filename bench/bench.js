// How fast a whole space is converted, against what remark-parse and remark-gfm need to parse the same pages.
//
//     npm run build && npm run bench -- [space] [--rounds 5] [--parts html,commonmark,bare,remark] [--unlisted]
//
// Everything runs in one process; each figure is the median of the rounds. `bare` parses and does nothing else; `html` and
// `commonmark` read, convert and write with the native parser; `remark` converts to HTML with the reference parser.
// Peak memory is taken before `bare` and `remark` run, which need more.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const allParts = ['html', 'commonmark', 'bare', 'remark']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    parts: { type: 'string', default: allParts.join(',') },
    unlisted: { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ?? '../shared/corpus/pgsql-tw/tw'
const rounds = Number(values.rounds)
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

/** Folders to be removed when the clock stands still. */
const finished = []

const work = {
  html: () => convertSpace('html', 'native'),
  commonmark: () => convertSpace('commonmark', 'native'),
  bare: await bareParse(),
  remark: () => convertSpace('html', 'remark'),
}
const medians = new Map()
for (const part of allParts.filter((name) => parts.includes(name))) {
  const times = []
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work[part]))
  medians.set(part, times.sort((a, b) => a - b)[Math.floor(rounds / 2)])
  console.log(
    `${part.padEnd(12)}${seconds(medians.get(part))}   (${times.map(seconds).join(', ')})   peak memory ${peakMegabytes()} MB`,
  )
}
const bare = medians.get('bare')
if (bare !== undefined) {
  for (const part of ['html', 'commonmark'])
    if (medians.has(part)) console.log(`${part}: ${(bare / medians.get(part)).toFixed(1)} times as fast as the bare parse`)
  if (medians.has('remark')) console.log(`remark: ${(medians.get('remark') / bare).toFixed(2)} times as long as the bare parse`)
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
  const sources = []
  for (const { space } of (await openSpaces(folder, { engine: 'auto' })).spaces) {
    for (const page of space.pages.values()) if (page.listed || values.unlisted) sources.push(page.source.slice(page.bodyStart))
  }
  console.log(`${sources.length} pages, ${(sources.join('').length / 1e6).toFixed(1)} million characters`)
  const processor = unified().use(remarkParse).use(remarkGfm).freeze()
  return () => {
    for (const source of sources) processor.parse(source)
  }
}

async function timed(task) {
  const start = performance.now()
  await task()
  const time = performance.now() - start
  for (const folder of finished.splice(0)) await rm(folder, { recursive: true })
  return time
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
