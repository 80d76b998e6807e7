/** Parses a page, writes it as GitBook Markdown, and parses that: both trees, and both texts. */
import type { Root } from 'mdast'
import { dialect } from '../../src/blocks/dialect.ts'
import { wordsFor } from '../../src/blocks/words.ts'
import { lowerTree } from '../../src/engine/lower.ts'
import { frontMatterBlock } from '../../src/space/front-matter-block.ts'
import type { Page } from '../../src/space/space.ts'
import type { Engine } from '../../src/syntax/engines/engine.ts'
import { parse } from '../../src/syntax/parse.ts'
import { gitbook } from '../../src/targets/gitbook/index.ts'
import { writeGitbook } from '../../src/targets/gitbook/write-gitbook.ts'
import type { FinishedPage, TargetContext } from '../../src/targets/target.ts'
import { debris } from '../../src/transforms/debris/debris.ts'
import type { TransformContext } from '../../src/transforms/transform.ts'

export interface RoundTrip {
  /** The tree that was written, and the one that is read from what was written. */
  before: unknown
  after: unknown
  text: string
  /** What is written from `after`. */
  again: string
}

/** `fromScratch` writes every node anew, also those of which the source could be copied. */
export function roundTrip(source: string, engine: Engine, { fromScratch = false } = {}): RoundTrip {
  const write = (page: FinishedPage): string =>
    fromScratch ? writeGitbook(page.tree) : (gitbook.write(page, contextOf(page.page)) as string)
  const first = pageOf(source, engine)
  const text = write(first)
  const second = pageOf(text, engine)
  return { before: comparable(first.tree), after: comparable(second.tree), text, again: write(second) }
}

function pageOf(source: string, engine: Engine): FinishedPage {
  const bodyStart = frontMatterBlock(source)?.bodyStart ?? 0
  const page = { path: 'page.md', file: 'page.md', source, bodyStart, frontMatter: {}, title: '' } as unknown as Page
  const { tree } = parse(source, { dialect, engine, file: 'page.md', bodyStart })
  const clean = debris(tree, { page } as unknown as TransformContext)
  return { page, path: 'page.md', title: '', frontMatter: {}, tree: lowerTree(clean, gitbook, contextOf(page), () => {}) }
}

const contextOf = (page: Page): TargetContext =>
  ({ words: wordsFor('en'), options: { tables: 'html', html: 'safe' }, page, path: page.path }) as unknown as TargetContext

interface Plain {
  type: string
  value?: string
  children?: Plain[]
  data?: Record<string, unknown>
  [key: string]: unknown
}

/** Without positions, without the marks of transforms, and with text in one piece. */
export function comparable(node: Root | Plain): unknown {
  const { position: _, data, children, ...rest } = node as Plain
  const { changed: __, ...kept } = data ?? {}
  const known = Object.fromEntries(Object.entries(rest).filter((entry) => entry[1] !== undefined && entry[1] !== null))
  return {
    ...known,
    ...(Object.keys(kept).length > 0 ? { data: kept } : {}),
    ...(children ? { children: joined(children).map(comparable) } : {}),
  }
}

function joined(children: readonly Plain[]): Plain[] {
  const result: Plain[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, value: `${last.value}${child.value}` }
    else result.push(child)
  }
  return result
}
