/**
 * Findings that an author has said are meant to be.
 *
 *     <!-- unbook-ignore link/insecure: the device has no certificate -->   the block that follows
 *     <!-- unbook-ignore-file img/missing-alt, head/*: old screenshots -->  the whole file
 *     # unbook-ignore config/unknown-key: read by another tool              in YAML: the line that follows
 *
 * Several ids are parted by commas; `head/*` is a group, no id at all means every rule. The reason is for people.
 */
import { addTo } from '../../diagnostics/group-by.ts'
import { countBelow } from '../../space/sorted.ts'
import type { Page } from '../../space/space.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'
import type { Found } from './found.ts'

export interface Sources {
  /** By path from the base. */
  pageOf(file: string): Page | undefined
  /** The text of any other file that findings may stand in. */
  textOf(file: string): string | undefined
}

/** Lines from `start` to `end`, 1-based, in which some rules are silent. */
interface Silence {
  start: number
  end: number
  ids: readonly string[]
}

export function dropIgnored(found: readonly Found[], sources: Sources): { kept: Found[]; ignored: number } {
  const silences = new Map<string, Silent>()
  const silentIn = (file: string): Silent => {
    const known = silences.get(file) ?? silentBy(silencesIn(sources.pageOf(file), sources.textOf(file)))
    silences.set(file, known)
    return known
  }
  const kept = found.filter((finding) => !silentIn(finding.file)(finding))
  return { kept, ignored: found.length - kept.length }
}

type Silent = (finding: Found) => boolean

/** Asked for every finding of a file, which may hold thousands of comments. */
function silentBy(silences: readonly Silence[]): Silent {
  const byPattern = new Map<string, Silence[]>()
  for (const silence of silences) {
    for (const pattern of silence.ids.length === 0 ? [everyRule] : silence.ids) {
      addTo(byPattern, pattern, silence)
    }
  }
  const merged = new Map([...byPattern].map(([pattern, each]) => [pattern, withoutOverlaps(each)]))
  return ({ id, place }) => {
    const line = place?.start.line ?? 1
    return [id, `${id.split('/')[0]}/*`, everyRule].some((pattern) => holds(merged.get(pattern) ?? [], line))
  }
}

/** No id is empty. */
const everyRule = ''

/** In order, those that touch as one. */
function withoutOverlaps(silences: readonly Silence[]): Silence[] {
  const merged: Silence[] = []
  for (const silence of silences.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last === undefined || silence.start > last.end) merged.push({ ...silence })
    else last.end = Math.max(last.end, silence.end)
  }
  return merged
}

const holds = (merged: readonly Silence[], line: number): boolean =>
  (merged[countBelow(merged, line + 1, ({ start }) => start) - 1]?.end ?? 0) >= line

function silencesIn(page: Page | undefined, text: string | undefined): readonly Silence[] {
  if (page === undefined) return inLines(text ?? '', 0)
  if (!page.source.includes('unbook-ignore')) return []
  return [...inLines(page.source.slice(0, page.bodyStart), 0), ...inTree(page)]
}

/** A comment of HTML may go over several lines. */
const htmlComment = /^<!--\s{0,99}unbook-ignore(-file)?(?![\w-])([\s\S]*?)-->/
const comment = /(?:<!--|#)\s{0,9}unbook-ignore(-file)?(?![\w-])([^\n]*)/

/** In text that is no page: from the comment to the next line that is not empty. */
function inLines(text: string, before: number): Silence[] {
  if (!text.includes('unbook-ignore')) return []
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const match = comment.exec(line)
    if (match === null) return []
    if (match[1] !== undefined) return [whole(idsIn(match[2] ?? ''))]
    let next = index + 1
    while (next < lines.length - 1 && lines[next]?.trim() === '') next += 1
    return [{ start: before + index + 1, end: before + next + 1, ids: idsIn(match[2] ?? '') }]
  })
}

/** Between blocks, a comment is for the block that follows; within one, for that block. */
function inTree(page: Page): Silence[] {
  const silences: Silence[] = []
  walk(page.parse().tree, (node) => {
    let next: AnyNode | undefined
    for (const child of node.children?.toReversed() ?? []) {
      const silence = silenceOf(child, node, next)
      if (silence === undefined) next = child
      else silences.push(silence)
    }
    return undefined
  })
  return silences
}

function silenceOf(node: AnyNode, parent: AnyNode, next: AnyNode | undefined): Silence | undefined {
  const match = node.type === 'html' ? htmlComment.exec(node.value ?? '') : null
  if (match === null) return undefined
  const ids = idsIn(match[2] ?? '')
  if (match[1] !== undefined) return whole(ids)
  const start = node.position?.start.line ?? 1
  if (holdsText.has(parent.type)) {
    return { start: parent.position?.start.line ?? start, end: parent.position?.end.line ?? start, ids }
  }
  return { start, end: next?.position?.end.line ?? node.position?.end.line ?? start, ids }
}

const holdsText = new Set(['paragraph', 'heading', 'tableCell', 'dataCell', 'caption', 'summary'])

const whole = (ids: readonly string[]): Silence => ({ start: 1, end: Number.POSITIVE_INFINITY, ids })

/** ` link/insecure, head/*: because -->` → the two ids. */
function idsIn(rest: string): string[] {
  const [list = ''] = rest.replace(/-->.*$/, '').split(':')
  return list.split(/[\s,]+/).filter((id) => id !== '')
}
