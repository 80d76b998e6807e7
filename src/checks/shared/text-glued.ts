/**
 * Places where a space was lost beside a link.
 *
 *     See[Section 4](four.md)for the rules   →   SeeSection 4for the rules
 *     **[Tides](tides.md)**today             →   the asterisks are shown
 *
 * Parts of words are linked on purpose, as in `[bed](bed.md)s`: only what cannot be an ending or a beginning counts.
 */
import type { AnyNode } from '../../tree/walk.ts'

export interface Glued {
  /** Where a space is wanted. */
  at: number
  message: string
}

const starts =
  'the|see|and|for|in|of|to|with|from|by|at|on|or|as|read|use|le|la|les|voir|dans|sur|siehe|der|die|das|ver|el|los|las'
const wordBefore = new RegExp(String.raw`(?:^|[^\p{L}\p{N}\p{P}]|[()])((?:${starts})|[a-zß-ÿ]{2,30})$`, 'iu')
const startWord = new RegExp(`^(?:${starts})$`, 'i')
const linkers = 'and|for|with|that|the|from|which|where|when|are|was|has|have|will|can|should|et|pour|avec|und|für|mit|para|con'
const wordAfter = new RegExp(String.raw`^(${linkers})(?![\p{L}\p{N}])`, 'u')
/** Words of types: `list[Item]` is code. */
const types = new Set(['array', 'dict', 'list', 'map', 'optional', 'repeated', 'set', 'sequence', 'string', 'tuple', 'union'])

export function gluedPlaces(node: AnyNode, ancestors: readonly AnyNode[], text: string, source: string): Glued[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined || source[start] !== '[' || text === '' || !touchesWords(node, source)) return []
  const before = source.slice(Math.max(0, start - 40), start)
  const after = source.slice(end, end + 40)
  const shown = shownMarks(node, ancestors, source)
  if (shown !== '') return marksGlued(shown, before, after, start, end)
  return [...gluedBefore(before, text, start), ...gluedAfter(after, text, end)]
}

/** Most links stand between spaces and signs. */
export function touchesWords({ position }: AnyNode, source: string): boolean {
  return mayGrow(source.charCodeAt((position?.start.offset ?? 0) - 1)) || mayGrow(source.charCodeAt(position?.end.offset ?? 0))
}

const grown = /[a-zß-ÿ*_~]/i
/** By character code; what comes after them are letters of no European language. */
const growing = Uint8Array.from({ length: 256 }, (_, code) => (grown.test(String.fromCharCode(code)) ? 1 : 0))
const mayGrow = (code: number): boolean => growing[code] === 1

const emphasised = /^(?:delete|emphasis|strong)$/

/** The marks around a link that were meant to make it bold or italic, and are shown as they are; mostly none. */
export function shownMarks(node: AnyNode, ancestors: readonly AnyNode[], source: string): string {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  if (!'*_~'.includes(source[start - 1] ?? ' ')) return ''
  const marks = /(?<![\\*_~])(?:\*{1,3}|_{1,3}|~~)$/.exec(source.slice(Math.max(0, start - 5), start))?.[0]
  if (marks === undefined || !source.startsWith(marks, end) || closesWordsBefore(ancestors.at(-1), start)) return ''
  const isMeant = ancestors.some(({ type, position }) => {
    const offset = position?.start.offset ?? -1
    return emphasised.test(type) && offset >= start - marks.length && offset < start
  })
  return isMeant ? '' : marks
}

/** In `**tides**[map](a.md)**today**` the marks belong to the words beside the link. */
const closesWordsBefore = (parent: AnyNode | undefined, start: number): boolean =>
  (parent?.children ?? []).some(({ type, position }) => position?.end.offset === start && emphasised.test(type))

function marksGlued(marks: string, before: string, after: string, start: number, end: number): Glued[] {
  const isWordBefore = /[\p{L}\p{N}]$/u.test(before.slice(0, -marks.length))
  const isWordAfter = /^[\p{L}\p{N}]/u.test(after.slice(marks.length))
  const message = (side: string): string => `Unexpected \`${marks}\` that is shown as it is, expected a space ${side} it`
  return [
    ...(isWordBefore ? [{ at: start - marks.length, message: message('before') }] : []),
    ...(isWordAfter ? [{ at: end + marks.length, message: message('after') }] : []),
  ]
}

function gluedBefore(before: string, text: string, start: number): Glued[] {
  // Only a letter can be glued to the link.
  if (/^$|[\s\p{P}]$/u.test(before.slice(-1))) return []
  const word = /^\p{Lu}\p{L}/u.test(text) ? wordBefore.exec(before)?.[1] : undefined
  if (word === undefined || types.has(word.toLowerCase())) return []
  const isWord = word === word.toLowerCase() || startWord.test(word)
  return isWord ? [{ at: start, message: `Expected a space between \`${word}\` and the link` }] : []
}

function gluedAfter(after: string, text: string, end: number): Glued[] {
  const linker = /[\p{L}\p{N})]$/u.test(text) ? wordAfter.exec(after)?.[1] : undefined
  const verb = /\d$/.test(text) ? /^(?!bits?\b|beta|alpha)[a-zß-ÿ]{3,30}(?![\p{L}\p{N}])/u.exec(after)?.[0] : undefined
  const word = linker ?? verb
  return word === undefined ? [] : [{ at: end, message: `Expected a space between the link and \`${word}\`` }]
}
