/** What each target writes of the samples of the manual: converted for real, in a small space that holds what they refer to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConvertOptions, ConvertResult } from '../../src/engine/api.ts'
import { convert } from '../../src/engine/convert.ts'
import { spacesIn } from '../../src/engine/open-spaces.ts'
import { memoryFiles } from '../../src/space/memory-files.ts'
import type { Construct } from './construct.ts'
import { constructs } from './constructs.ts'

const docs = join(import.meta.dirname, '../../docs')

/** What samples refer to, from `docs`. */
const neighbours = [
  'get-started.md',
  'targets/README.md',
  '.gitbook/vars.yaml',
  '.gitbook/tags.yaml',
  '.gitbook/includes/dry-run.md',
  ...['ferry.yaml', 'harbour.svg', 'harbour-dark.svg', 'garden.svg', 'observatory.svg'].map((name) => `.gitbook/assets/${name}`),
]

export interface WrittenSample {
  text: string
  losses: readonly string[]
}

const options: Omit<ConvertOptions, 'to'> = {
  unlisted: 'omit',
  tables: 'html',
  html: 'safe',
  engine: 'auto',
  language: 'en',
  threads: 1,
  spaces: new Map(),
  openapi: new Map([['ferries', '.gitbook/assets/ferry.yaml']]),
}

/** By construct; the title of the page that holds a sample is left out. */
export async function writtenSamples(to: string): Promise<ReadonlyMap<Construct, WrittenSample>> {
  const result = await converted(to)
  return new Map(constructs.map((construct) => [construct, sampleIn(result, construct)]))
}

async function converted(to: string): Promise<ConvertResult> {
  const files: Record<string, string> = Object.fromEntries(
    neighbours.map((path) => [path, readFileSync(join(docs, path), 'utf8')]),
  )
  for (const { block, sample } of constructs) files[pathOf(block)] = `# Sample\n\n${sample}\n`
  const pages = Object.keys(files).filter((path) => path.endsWith('.md') && !path.startsWith('.gitbook/'))
  files['SUMMARY.md'] = `# Table of contents\n\n${pages.map((path) => `* [${path}](${path})\n`).join('')}`
  const { spaces } = await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'auto', language: 'en' })
  const [first] = spaces
  if (first === undefined) throw new Error('Cannot read the space of samples')
  return await convert(first.space, { ...options, to })
}

const pathOf = (block: string): string => `reference/dialect/${block.toLowerCase()}.md`

function sampleIn({ files, losses }: ConvertResult, { block }: Construct): WrittenSample {
  const path = pathOf(block)
  const stem = path.replace(/\.md$/, '')
  const file = files.find((each) => each.path === path || each.path === `${stem}.html` || each.path === `${stem}/index.html`)
  return {
    text: bodyOf(String(file?.content ?? '')),
    losses: [...new Set(losses.filter((each) => each.file === path).map(({ loss }) => loss))],
  }
}

/** Without the frame of an HTML page, and without the title. */
function bodyOf(text: string): string {
  const main = /<main[^>]*>\n?([\s\S]*?)<\/main>/.exec(text)?.[1] ?? text
  return main.replace(/^\s*(?:# Sample|<h1[^>]*>Sample<\/h1>)\n*/, '').trim()
}
