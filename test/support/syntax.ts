/** Parsing in tests: both engines, the parser without anything of ours, and trees that compare by what they say. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Node } from 'unist'
import { dialect } from '../../src/blocks/dialect.ts'
import { frontMatterBlock } from '../../src/space/front-matter-block.ts'
import { readText } from '../../src/space/read-text.ts'
import { type Engine, loadEngine } from '../../src/syntax/engines/engine.ts'
import { type Parsed, parse } from '../../src/syntax/parse.ts'

export const native = await loadEngine('native')
export const reference = await loadEngine('remark')
export const engines: readonly (readonly [string, Engine])[] = [
  ['native', native],
  ['remark', reference],
]

const bare = unified().use(remarkParse).use(remarkGfm).use(remarkMath, { singleDollarTextMath: false }).freeze()

/** What Markdown alone makes of a text. */
export const parseBare = (source: string): Root => bare.parse(source)

export const parseWith = (engine: Engine, source: string, bodyStart = 0): Parsed => parse(source, { dialect, engine, bodyStart })

/** A whole file: line ends and front matter as the space reads them. */
export function parseFile(engine: Engine, file: string): Parsed & { source: string } {
  const { text } = readText(readFileSync(file), file)
  return { source: text, ...parseWith(engine, text, frontMatterBlock(text)?.bodyStart ?? 0) }
}

/** A tree in which what is absent, undefined and null is the same. */
export function comparable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(comparable)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, comparable(value)]))
}

/** For quick comparison of many trees. */
export const fingerprint = (tree: Node): string => JSON.stringify(comparable(tree))

/** Every file below a folder that ends like this, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
  return files.map((entry) => join(entry.parentPath, entry.name)).sort()
}
