import type { Edit as EditOf } from '../../diagnostics/fix.ts'
import { hasMark, hasZeroWidth } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type Problem } from '../check.ts'
import { withoutBlock } from '../shared/head-removal.ts'
import { type Edge, leadingDebris, trailingDebris } from '../shared/text-mark-edges.ts'
import { isOfHtml, writtenText } from '../shared/text-mark-source.ts'

const written = /&(?:#x20|nbsp|#xa0|#160|#32);/i
const invisible = /[\u200b\ufeff]+/g
/** Khmer, Lao, Myanmar and Thai break lines at zero-width spaces. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
/** What may stand first in a line without changing what the line is. */
const opens = new Set(['emphasis', 'link', 'strong'])
/** Beside any other sign the character may keep it from being read as Markdown. */
const harmless = /^[\p{L}\p{N}\s.,;?'’"”]?$/u

export const zeroWidth = defineCheck({
  id: 'text/zero-width',
  level: 'info',
  summary: 'A line holds characters that show nothing: zero-width spaces, or spaces at its end.',
  why: 'An editor has left them behind; they spoil searching, copying and comparing, and nobody sees why.',
  fix: 'Remove them.',
  bad: '# Potager\n\n* Semer tôt&#x20;\n* Arroser tard\n',
  good: '# Potager\n\n* Semer tôt\n* Arroser tard\n',
  page({ report, page }) {
    const { source } = page
    if (!(hasMark(page, '&') && written.test(source)) && !hasMark(page, '\u00a0') && !hasZeroWidth(page)) return undefined
    const edges: Edge[] = []
    const inside: Edge[] = []
    const gaps: { at: Edge; edit: EditOf }[] = []
    let line: Edge = { start: 0, end: 0 }
    const addLine = (node: AnyNode, ancestors: readonly AnyNode[]): void => {
      if (node.type === 'paragraph' && isBlank(node, source)) {
        const edit = withoutBlock(node, ancestors, source)
        if (edit !== undefined) gaps.push({ at: writtenText(node, source), edit })
      } else edges.push(...edgesOf(node.children ?? [], node.type, source))
      line = edges.at(-1) ?? line
    }
    return {
      nodes: {
        ...{ caption: addLine, dataCell: addLine, heading: addLine, paragraph: addLine, summary: addLine, tableCell: addLine },
        text(node) {
          if (!/[\u200b\ufeff]/.test(node.value ?? '')) return
          for (const found of insideOf(node, source)) if (found.start < line.start || found.start >= line.end) inside.push(found)
        },
      },
      end() {
        if (edges.length > 0) report(problem('at an end of a line', edges, removing(edges), true, source))
        if (inside.length > 0) report(problem('within a line', inside, removing(inside), true, source))
        const [places, edits] = [gaps.map(({ at }) => at), gaps.map(({ edit }) => edit)]
        if (gaps.length > 0) report(problem('as a paragraph', places, edits, false, source))
      },
    }
  },
})

/** `&#x20;` alone makes an empty paragraph; a no-break space is meant as a gap. */
function isBlank({ children = [] }: AnyNode, source: string): boolean {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'text' || only.value?.trim() !== '') return false
  return /^(?:&#x20;|\s){1,20}$/.test(writtenText(only, source).text)
}

function edgesOf(children: readonly AnyNode[], parent: string, source: string): Edge[] {
  return [startOf(children, source), endOf(children, parent, source)].filter((edge) => edge !== undefined)
}

function startOf([first, second]: readonly AnyNode[], source: string): Edge | undefined {
  if (first?.type !== 'text' || isOfHtml(first)) return undefined
  const { start, end, text } = writtenText(first, source)
  if (first.value?.trim() === '') return opens.has(second?.type ?? '') && trailingDebris(text) ? { start, end } : undefined
  const edge = leadingDebris(text)
  return edge && shifted(edge, start)
}

function endOf(children: readonly AnyNode[], parent: string, source: string): Edge | undefined {
  const last = children.at(-1)
  const before = children.at(-2)
  const isBlank = last?.value?.trim() === ''
  if (last?.type !== 'text' || (isBlank && before === undefined)) return undefined
  const { start, text } = writtenText(last, source)
  const found = trailingDebris(text)
  // The space before the anchor of a heading is GitBook's own.
  const edge = found && source[start + found.end] === '<' ? withoutSpaces(found, text) : found
  if (edge === undefined || (parent === 'heading' && text[edge.start - 1] === '#')) return undefined
  const end = start + edge.end
  // Before nothing, a line break would print its backslash.
  if (before?.type === 'break')
    return isBlank && children.length > 2 ? { start: writtenText(before, source).start, end } : undefined
  return shifted(edge, start)
}

function withoutSpaces({ start, end }: Edge, text: string): Edge | undefined {
  let last = end
  while (last > start && text[last - 1] === ' ') last -= 1
  return last > start ? { start, end: last } : undefined
}

const shifted = ({ start, end }: Edge, by: number): Edge => ({ start: start + by, end: end + by })

function* insideOf(node: AnyNode, source: string): Generator<Edge> {
  const { start, text } = writtenText(node, source)
  for (const { 0: run, index } of text.matchAll(invisible)) {
    const at = start + index
    const [before = '', after = ''] = [source[at - 1], source[at + run.length]]
    const isLineStart = before === '' || before === '\n'
    if (!harmless.test(before) || !harmless.test(after) || unspaced.test(before + after)) continue
    if (!isLineStart || /^\p{L}$/u.test(after)) yield { start: at, end: at + run.length }
  }
}

const hidden = /(?![ \t\n])[\s\u200b\ufeff]/

/** The first character when that does not show, or what was written in its place: `U+00A0`, `&#x20;`. */
function nameOf(written: string): string {
  const words = written.replace(/[\s\u200b\ufeff]+/g, '').slice(0, 40)
  const isHidden = words === '' || hidden.test(written.slice(0, 1))
  return isHidden ? codePoint(hidden.exec(written)?.[0] ?? ' ') : words
}

const codePoint = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const removing = (places: readonly Edge[]): EditOf[] => places.map(({ start, end }) => ({ start, end, text: '' }))

/** Once for a page, which may have hundreds: nobody types them. */
function problem(where: string, places: readonly Edge[], edits: readonly EditOf[], safe: boolean, source: string): Problem {
  const { start = 0, end = 0 } = places[0] ?? {}
  const times = places.length === 1 ? '' : ` (${places.length} times on this page)`
  const title = safe ? 'Remove what shows nothing' : 'Remove the empty paragraphs'
  return {
    at: { start, end },
    message: `Unexpected \`${nameOf(source.slice(start, end))}\` ${where}, where it shows nothing${times}`,
    fix: { safe, title, edits },
  }
}
