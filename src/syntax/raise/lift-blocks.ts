/**
 * Takes blocks out of the sentence in which they were written: the paragraph ends before them, and a new one begins behind them.
 * Those with sound tags have been set apart before the page was parsed; here it is the ones whose closer was only understood later.
 *
 *     paragraph: "Tides ", hint: "and winds", " and fog"   →   paragraph: "Tides"
 *                                                              hint: paragraph: "and winds"
 *                                                              paragraph: "and fog"
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Point } from 'unist'
import type { Dialect } from '../../tree/dialect.ts'

type PointAt = (offset: number) => Point
type IsBlock = (node: RootContent) => boolean

interface Block {
  children: RootContent[]
  data?: { changed?: true; html?: true; phrasing?: true }
}

/** Pages and cells are many, and all of one dialect. */
const found = new WeakMap<Dialect, IsBlock>()

/** Which nodes take their sentence apart. What is kept to the letter is part of what it says; an element is written back as it is, and a condition may be part of the sentence. */
export function blockFinder(dialect: Dialect): IsBlock {
  const isBlock = found.get(dialect) ?? findBlocks(dialect)
  found.set(dialect, isBlock)
  return isBlock
}

function findBlocks({ tags }: Dialect): IsBlock {
  const rules = [...tags.values()]
  const verbatim = new Set(rules.filter(({ body }) => body !== undefined).map(({ type }) => type))
  const types = new Set(rules.filter(({ form, type }) => form === 'block' && !verbatim.has(type)).map(({ type }) => type))
  return (node) => {
    const { data } = node as unknown as Block
    return types.has(node.type) && data?.html === undefined && data?.phrasing === undefined
  }
}

/** The paragraphs and blocks that are left of a paragraph. */
export function liftBlocks(children: readonly RootContent[], isBlock: IsBlock, point: PointAt): RootContent[] {
  const lifted: RootContent[] = []
  let sentence: RootContent[] = []
  const endSentence = (): void => {
    const paragraph = paragraphOf(sentence, point)
    if (paragraph) lifted.push(paragraph)
    sentence = []
  }
  for (const child of children) {
    if (!isBlock(child)) sentence.push(child)
    else {
      endSentence()
      lifted.push(withFlow(child, isBlock, point))
    }
  }
  endSentence()
  return lifted
}

/** Its source is part of a line: it is not to be copied. */
function withFlow(node: RootContent, isBlock: IsBlock, point: PointAt): RootContent {
  const block = node as unknown as Block
  block.children = liftBlocks(block.children, isBlock, point)
  block.data = { changed: true }
  return node
}

function paragraphOf(children: RootContent[], point: PointAt): Paragraph | undefined {
  const first = children.findIndex(isSeen)
  const last = children.findLastIndex(isSeen)
  if (first < 0) return undefined
  const seen = children.slice(first, last + 1) as PhrasingContent[]
  trimStart(seen[0], point)
  trimEnd(seen.at(-1), point)
  const [start, end] = [seen[0]?.position?.start, seen.at(-1)?.position?.end]
  return { type: 'paragraph', children: seen, ...(start && end ? { position: { start, end } } : {}) }
}

const isSeen = (node: RootContent): boolean => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')

function trimStart(node: PhrasingContent | undefined, point: PointAt): void {
  if (node?.type !== 'text') return
  const value = node.value.trimStart()
  if (node.position)
    node.position = { ...node.position, start: point((node.position.start.offset ?? 0) + node.value.length - value.length) }
  node.value = value
}

function trimEnd(node: PhrasingContent | undefined, point: PointAt): void {
  if (node?.type !== 'text') return
  const value = node.value.trimEnd()
  if (node.position)
    node.position = { ...node.position, end: point((node.position.end.offset ?? 0) - node.value.length + value.length) }
  node.value = value
}
