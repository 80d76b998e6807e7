/**
 * Pairs the tags that stand among siblings and makes nodes of what they hold. Each node moves once for each pair around it, so
 * a page of ten thousand tags takes no longer than its length.
 *
 *     html <b>, text, html </b>, html <T>   →   strong(text), text '<T>'
 */

import type { Html, RootContent, Text } from 'mdast'
import type { Position } from 'unist'
import { strong, text } from '../../tree/build.ts'
import { type CloseTag, type OpenTag, tokenizeHtml } from '../../tree/html-tokens.ts'
import { type Meaning, meanings } from './html-meaning.ts'

/** Told of what is left out because it could run code, and where it stood. */
export type Unsafe = (what: string, place: Position | undefined) => void

interface Frame {
  tag: OpenTag
  /** Undefined for what is not HTML. */
  meaning: Meaning | undefined
  /** Where its content starts in `out`. */
  start: number
  position: Position | undefined
}

interface State {
  out: RootContent[]
  frames: Frame[]
  /** How many frames of a name are open. */
  open: Map<string, number>
  unsafe: Unsafe
  position: Position | undefined
}

/** Beyond this the outermost opener is forgotten: nobody nests so deep, and looking for an opener stays cheap. */
const deepest = 100

const groups: readonly [opens: string[], closes: string[], within: string[]][] = [
  [['li'], ['li'], ['ul', 'ol', 'menu', 'dir']],
  [['dt', 'dd'], ['dt', 'dd'], ['dl']],
  [['option'], ['option'], ['optgroup', 'select', 'datalist']],
  [['optgroup'], ['option', 'optgroup'], ['select', 'datalist']],
  [
    ['td', 'th'],
    ['td', 'th'],
    ['tr', 'table'],
  ],
  [['tr'], ['tr', 'td', 'th'], ['table', 'thead', 'tbody', 'tfoot']],
  [['thead', 'tbody', 'tfoot'], ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'], ['table']],
]
const closedBy = new Map(
  groups.flatMap(([opens, closes, within]) => opens.map((name) => [name, { closes: new Set(closes), within: new Set(within) }])),
)
/** Elements that need no closer. */
const endImplied = new Set(['p', ...closedBy.keys()])

/** `isKept` tells which raw HTML stays as it is. */
export function pairHtml(
  children: readonly RootContent[],
  unsafe: Unsafe,
  isKept: (node: Html) => boolean = () => false,
): RootContent[] {
  const state: State = { out: [], frames: [], open: new Map(), unsafe, position: undefined }
  if (children.every(isHtmlOrBlank) && isLonePair(children.map(({ value }) => value).join(''))) return []
  for (const child of children) {
    if (child.type === 'html' && !isKept(child)) readHtml(state, child)
    else state.out.push(child)
  }
  return state.out
}

const isHtmlOrBlank = (node: RootContent): node is Html | Text =>
  node.type === 'html' || (node.type === 'text' && node.value.trim() === '')

const lonePair = /^\s*<([a-z][a-z\d-]{0,50})\s*><\/\1\s*>\s*$/i

/** Where a plugin puts something, as `<extoc></extoc>` the contents: words that are meant to be shown have no closer. */
const isLonePair = (html: string): boolean => {
  const name = lonePair.exec(html)?.[1]
  return name !== undefined && !meanings.has(name.toLowerCase())
}

function readHtml(state: State, node: Html): void {
  state.position = node.position
  for (const token of tokenizeHtml(node.value)) {
    if (token.type === 'open') open(state, token)
    else if (token.type === 'close') close(state, token)
    else push(state, [text(isVerbatim(state) ? token.value : token.value.replace(/[ \t\n\r\f]+/g, ' '))], node.position)
  }
}

const isForeign = (state: State): boolean => state.frames.some(({ meaning }) => meaning?.foreign)
const isVerbatim = (state: State): boolean => ['pre', 'xmp', 'listing', 'plaintext'].some((name) => state.open.get(name))

const nobody: ReadonlySet<RootContent> = new Set()

/** Adds nodes; new ones have the place of the tag they come from, `kept` ones stay as they are. */
function push(state: State, nodes: readonly RootContent[], position: Position | undefined, kept = nobody): void {
  for (const node of nodes) {
    if (!kept.has(node)) {
      if (position) node.position = position
      node.data = { ...node.data, changed: true }
    }
    state.out.push(node)
  }
}

function open(state: State, tag: OpenTag): void {
  const meaning = meanings.get(tag.name)
  reportAttributes(state, tag)
  if (meaning?.flow) endParagraph(state)
  endImpliedBy(state, tag.name)
  if (tag.attributes.has('data-gb-custom-block')) push(state, titleOf(tag), state.position)
  const alone = meaning?.empty || tag.selfClosing
  if (!meaning && !(tag.selfClosing && isPrefixed(tag))) pushUnknown(state, tag)
  else if (meaning && alone) push(state, make(state, { meaning, tag, position: state.position }, []), state.position)
  if (!alone) enter(state, tag, meaning)
}

/** A block of GitBook's that is still HTML has lost its other tag: of a tab, say, the title is all that tells it from the next. */
function titleOf({ attributes }: OpenTag): RootContent[] {
  const title = attributes.get('data-title')?.trim()
  return title ? [text(' '), strong(title), text(' ')] : []
}

function enter(state: State, tag: OpenTag, meaning: Meaning | undefined): void {
  if (state.frames.length >= deepest) count(state, state.frames.shift()?.tag.name ?? '', -1)
  state.frames.push({ tag, meaning, start: state.out.length, position: state.position })
  count(state, tag.name, 1)
}

function count(state: State, name: string, change: 1 | -1): void {
  state.open.set(name, (state.open.get(name) ?? 0) + change)
}

function make(state: State, { meaning, tag, position }: Omit<Frame, 'start'>, children: RootContent[]): RootContent[] {
  return meaning?.make(tag, children, (what) => state.unsafe(what, position)) ?? children
}

function reportAttributes(state: State, tag: OpenTag): void {
  for (const name of tag.attributes.keys())
    if (name.startsWith('on') && meanings.has(tag.name)) state.unsafe(name, state.position)
}

function close(state: State, tag: CloseTag): void {
  const meaning = meanings.get(tag.name)
  if (tag.name === 'br') push(state, [{ type: 'break' }], state.position)
  if (!meaning && !state.open.get(tag.name)) pushUnknown(state, tag)
  if (!state.open.get(tag.name)) return
  while (state.frames.at(-1)?.tag.name !== tag.name) endFrame(state, endImplied.has(state.frames.at(-1)?.tag.name ?? ''))
  const frame = state.frames.at(-1)
  endFrame(state, true)
  if (frame && !frame.meaning) endUnknown(state, frame, tag)
}

/** What is no HTML stays as it was written, unless it has a closer and what only markup has: attributes, or a prefix as in `<o:p>`. */
function endUnknown(state: State, frame: Frame, tag: CloseTag): void {
  const isMarkup = frame.tag.attributes.size > 0 || isPrefixed(tag)
  if (isMarkup && !isForeign(state)) state.out[frame.start - 1] = text('')
  else pushUnknown(state, tag)
}

const isPrefixed = ({ name }: OpenTag | CloseTag): boolean => name.includes(':')

/** Words in angle brackets are shown; the shapes of a drawing and the rows of a formula are not. */
function pushUnknown(state: State, { type, source }: OpenTag | CloseTag): void {
  if (!isForeign(state)) push(state, [text(source)], state.position)
  else if (type === 'open') push(state, [text(' ')], state.position)
}

/** Takes the innermost frame away; `ended` tells whether its content becomes what the tag means or stays as it is. */
function endFrame(state: State, ended: boolean): void {
  const frame = state.frames.pop()
  if (!frame) return
  count(state, frame.tag.name, -1)
  if (!ended || !frame.meaning) return
  const children = state.out.splice(frame.start)
  const made = make(state, frame, frame.meaning.removed ? [] : children)
  push(state, made, spanning(frame.position, state.position), new Set(children))
}

function spanning(from: Position | undefined, to: Position | undefined): Position | undefined {
  return from && to ? { start: from.start, end: to.end } : from
}

/** A block ends a paragraph that stands open around nothing but text. */
function endParagraph(state: State): void {
  if (!state.open.get('p')) return
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const frame = state.frames[index]
    if (frame?.tag.name === 'p') endDownTo(state, index)
    if (frame?.meaning?.flow) break
  }
}

/** `<li>` ends the item before it, within its own list. */
function endImpliedBy(state: State, name: string): void {
  const rule = closedBy.get(name)
  if (!rule) return
  let lowest = -1
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const around = state.frames[index]?.tag.name ?? ''
    if (rule.within.has(around)) break
    if (rule.closes.has(around)) lowest = index
  }
  if (lowest >= 0) endDownTo(state, lowest)
}

function endDownTo(state: State, index: number): void {
  while (state.frames.length > index) endFrame(state, endImplied.has(state.frames.at(-1)?.tag.name ?? ''))
}
