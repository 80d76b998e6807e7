/**
 * Bold, italics and struck text beside Chinese, Japanese and Korean letters, which set no space between words: GitBook's editor writes the marks there as
 * everywhere, and CommonMark takes many of them for text. They are paired again by the rules of CommonMark with the amendment that is known
 * as “CJK-friendly”: a mark beside such a letter may open and close whatever stands on its other side.
 *
 *     **注意：**后面     →   bold, then text
 *     ~~（旧）~~新价    →   struck, then text
 */
import { type AnyNode, withChanges } from '../../tree/walk.ts'
import { writtenSource } from './written-source.ts'

const letter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u
const punctuation = /[\p{P}\p{S}]/u
const mark = /\*+|_+|(?<!~)~~(?!~)/g
/** Beside a letter, or at the edge of a text, where one may stand. */
const beside = new RegExp(`^[*_~]|[*_~]$|[*_~]${letter.source}|${letter.source}[*_~]`, 'u')
/** Nobody has more in a line; pairing takes the square of them. */
const mostRuns = 200

interface Run {
  type: 'run'
  sign: string
  /** How many are left, and how many there were. */
  count: number
  original: number
  opens: boolean
  closes: boolean
  /** Beside a letter of these scripts, and text or bold in bold until now. */
  isWrong: boolean
}

type Token = AnyNode | Run

/** The very list when there is nothing to pair. */
export function cjkEmphasis(children: readonly AnyNode[], source: string | undefined): readonly AnyNode[] {
  if (source === undefined || !children.some(mayBeWrong)) return children
  const pieces = children.flatMap((child) => piecesOf(child, source))
  const tokens = pieces.map((piece, index) => (piece.type === 'marks' ? toRun(pieces, index, source) : piece))
  const runs = tokens.filter(isRun)
  if (runs.length > mostRuns || !runs.some(({ isWrong }) => isWrong)) return children
  const paired = joined(pairAll(tokens))
  return faultsIn(paired) < faultsIn(children) ? paired : children
}

const mayBeWrong = (node: AnyNode): boolean => (node.type === 'text' ? hasMarkBeside(node.value ?? '') : isTwice(node))

/** Signs are found many times as fast as an expression that begins with one of several. */
const hasMarkBeside = (value: string): boolean =>
  (value.includes('*') || value.includes('_') || value.includes('~~')) && beside.test(value)

/** What opens and closes each, at the start of its source. */
const opening: ReadonlyMap<string, RegExp> = new Map([
  ['strong', /^(?:\*\*|__)/],
  ['emphasis', /^[*_]/],
  ['delete', /^~~/],
])

/** Bold in bold, as nobody writes it: a mark in the middle was taken for another one. */
const isTwice = ({ type, children = [] }: AnyNode): boolean => opening.has(type) && children.some((child) => child.type === type)

/** Asterisks, underscores or tildes, as text or around what is bold already; those are right by and large. */
interface Marks extends AnyNode {
  type: 'marks'
  value: string
  isRight: boolean
}

function piecesOf(node: AnyNode, source: string): AnyNode[] {
  if (node.type === 'text') return splitText(node, source)
  const sign = opening.get(node.type)?.exec(writtenSource(node, source) ?? '')?.[0]
  if (sign === undefined) return [node]
  const marks: Marks = { type: 'marks', value: sign, isRight: !isTwice(node) }
  return [marks, ...(node.children ?? []).flatMap((child) => piecesOf(child, source)), marks]
}

function splitText(node: AnyNode, source: string): AnyNode[] {
  const { value = '' } = node
  if (!isLive(node, source)) return [node]
  const pieces: AnyNode[] = []
  let from = 0
  for (const { 0: signs, index } of value.matchAll(mark)) {
    if (index > from) pieces.push(text(value.slice(from, index)))
    pieces.push({ type: 'marks', value: signs, isRight: false } as Marks)
    from = index + signs.length
  }
  if (from === 0) return [node]
  return from < value.length ? [...pieces, text(value.slice(from))] : pieces
}

/** None of its marks was escaped, or written as a character reference. */
function isLive(node: AnyNode, source: string): boolean {
  const written = writtenSource(node, source)?.replace(/\\[*_~]/g, '') ?? ''
  return [/\*/g, /_/g, /~/g].every((sign) => written.match(sign)?.length === (node.value ?? '').match(sign)?.length)
}

function toRun(pieces: readonly AnyNode[], index: number, source: string): Run {
  const { value, isRight } = pieces[index] as Marks
  const sign = value.charAt(0)
  const before = sideOf(pieces, index, -1, sign, source)
  const after = sideOf(pieces, index, 1, sign, source)
  const left = flanks(after, before)
  const right = flanks(before, after)
  const isStar = sign !== '_'
  return {
    ...{ type: 'run', sign, count: value.length, original: value.length },
    opens: left && (isStar || !right || isPunctuation(before) || letter.test(before)),
    closes: right && (isStar || !left || isPunctuation(after) || letter.test(after)),
    isWrong: !isRight && (letter.test(before) || letter.test(after)),
  }
}

/** Whether marks belong to the words on the one side, as section 6.2 of CommonMark has it, amended. */
function flanks(inner: string, outer: string): boolean {
  if (isSpace(inner)) return false
  if (!isPunctuation(inner) || letter.test(inner)) return true
  return isSpace(outer) || isPunctuation(outer) || letter.test(outer)
}

const isSpace = (character: string): boolean => character === '' || /\s/.test(character)
const isPunctuation = (character: string): boolean => punctuation.test(character)

/** The character beside marks, as it is written; empty at the ends of a line. */
function sideOf(pieces: readonly AnyNode[], index: number, step: 1 | -1, sign: string, source: string): string {
  let at = index + step
  while (pieces[at]?.type === 'marks' && pieces[at]?.value?.startsWith(sign)) at += step
  const beside = pieces[at]
  if (beside === undefined || beside.type === 'break') return ''
  const written = (beside.type === 'text' || beside.type === 'marks' ? beside.value : writtenSource(beside, source)) ?? ''
  return (step === 1 ? [...written.slice(0, 2)][0] : [...written.slice(-2)].at(-1)) ?? ''
}

/** What the appendix of CommonMark calls “process emphasis”. */
function pairAll(tokens: readonly Token[]): AnyNode[] {
  const list = [...tokens]
  for (let at = 0; at < list.length; at += 1) {
    let closer = list[at]
    while (closer !== undefined && isRun(closer) && closer.closes && closer.count > 0) {
      const from = openerOf(list, at, closer)
      const opener = list[from]
      if (opener === undefined || !isRun(opener)) break
      const size = opener.count >= 2 && closer.count >= 2 ? 2 : 1
      const inner = joined(list.slice(from + 1, at).map(asNode))
      list.splice(from + 1, at - from - 1, marked(closer.sign, size, inner))
      opener.count -= size
      closer.count -= size
      at = from + 2
      closer = list[at]
    }
  }
  return list.map(asNode)
}

/** The nearest one that fits; -1 without. */
function openerOf(list: readonly Token[], at: number, closer: Run): number {
  for (let from = at - 1; from >= 0; from -= 1) {
    const opener = list[from]
    if (opener !== undefined && isRun(opener) && fits(opener, closer)) return from
  }
  return -1
}

/** Sums of three are of others: `*a**b*` holds no bold. */
function fits(opener: Run, closer: Run): boolean {
  if (!opener.opens || opener.count === 0 || opener.sign !== closer.sign) return false
  const mayBeBoth = opener.closes || closer.opens
  const isThree = (opener.original + closer.original) % 3 === 0 && (opener.original % 3 !== 0 || closer.original % 3 !== 0)
  return !(mayBeBoth && isThree)
}

const isRun = (token: Token): token is Run => token.type === 'run'
const text = (value: string): AnyNode => ({ type: 'text', value, data: { changed: true } })
const asNode = (token: Token): AnyNode => (isRun(token) ? text(token.sign.repeat(token.count)) : token)

const marked = (sign: string, size: number, children: AnyNode[]): AnyNode => ({
  type: sign === '~' ? 'delete' : size === 2 ? 'strong' : 'emphasis',
  children,
  data: { changed: true },
})

function joined(nodes: readonly AnyNode[]): AnyNode[] {
  const list: AnyNode[] = []
  for (const node of nodes) {
    const last = list.at(-1)
    if (node.type === 'text' && node.value === '') continue
    if (node.type === 'text' && last?.type === 'text')
      list[list.length - 1] = withChanges(last, { value: (last.value ?? '') + node.value })
    else list.push(node)
  }
  return list
}

/** Marks that are text, and bold in bold. */
function faultsIn(nodes: readonly AnyNode[]): number {
  let count = 0
  for (const node of nodes) {
    if (node.type === 'text') count += node.value?.match(/[*_~]/g)?.length ?? 0
    else if (opening.has(node.type)) count += Number(isTwice(node)) + faultsIn(node.children ?? [])
  }
  return count
}
