/**
 * Findings that an author has said are meant to be.
 *
 *     <!-- unbook-ignore link/insecure: the device has no certificate -->   the block that follows
 *     <!-- unbook-ignore-file img/missing-alt, head/*: old screenshots -->  the whole file
 *     # unbook-ignore config/unknown-key: read by another tool              in YAML: the line that follows
 *
 * Several ids are parted by commas; `head/*` is a group, no id at all means every rule. The reason is for people.
 */
import type { Page } from '../../space/space.ts'
import { walk } from '../../tree/walk.ts'
import type { Found } from './check-space.ts'

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
  const silences = new Map<string, readonly Silence[]>()
  const silencesOf = (file: string): readonly Silence[] => {
    const known = silences.get(file) ?? silencesIn(sources.pageOf(file), sources.textOf(file))
    silences.set(file, known)
    return known
  }
  const kept = found.filter((finding) => !silencesOf(finding.file).some((silence) => covers(silence, finding)))
  return { kept, ignored: found.length - kept.length }
}

const covers = ({ start, end, ids }: Silence, { id, place }: Found): boolean => {
  const line = place?.start.line ?? 1
  return line >= start && line <= end && (ids.length === 0 || ids.some((each) => isMatch(each, id)))
}

const isMatch = (pattern: string, id: string): boolean =>
  pattern.endsWith('/*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id

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
  walk(page.parse().tree, (node, ancestors) => {
    const match = node.type === 'html' ? htmlComment.exec(node.value ?? '') : null
    if (match === null) return undefined
    const ids = idsIn(match[2] ?? '')
    const parent = ancestors.at(-1)
    const start = node.position?.start.line ?? 1
    if (match[1] !== undefined) silences.push(whole(ids))
    else if (parent !== undefined && holdsText.has(parent.type)) {
      silences.push({ start: parent.position?.start.line ?? start, end: parent.position?.end.line ?? start, ids })
    } else {
      const siblings = parent?.children ?? []
      const next = siblings.slice(siblings.indexOf(node) + 1).find((sibling) => !isComment(sibling.value))
      silences.push({ start, end: next?.position?.end.line ?? node.position?.end.line ?? start, ids })
    }
    return undefined
  })
  return silences
}

const holdsText = new Set(['paragraph', 'heading', 'tableCell', 'dataCell', 'caption', 'summary'])

const isComment = (value: string | undefined): boolean => value !== undefined && htmlComment.test(value)

const whole = (ids: readonly string[]): Silence => ({ start: 1, end: Number.POSITIVE_INFINITY, ids })

/** ` link/insecure, head/*: because -->` → the two ids. */
function idsIn(rest: string): string[] {
  const [list = ''] = rest.replace(/-->.*$/, '').split(':')
  return list.split(/[\s,]+/).filter((id) => id !== '')
}
