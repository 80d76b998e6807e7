/**
 * A fence that nothing closes: it runs to the end of its list item, quote or page.
 *
 *     ```bash
 *     ls           →   { start: 0, end: 7, marker: '```' }
 */
import type { Node } from 'unist'

export interface OpenFence {
  /** Of the line that opens it, without what stands before the fence. */
  start: number
  end: number
  marker: string
  /** Where its last line with text ends. */
  last: number
}

const opening = /(`{3,}|~{3,})[^\n]*/y

/** Undefined for all else: a fence that is closed, code that is indented or written in HTML. */
export function openFence(node: Node, source: string): OpenFence | undefined {
  const start = node.type === 'code' ? node.position?.start.offset : undefined
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  opening.lastIndex = start
  const found = opening.exec(source)
  const marker = found?.[1]
  if (found === null || marker === undefined || isClosed(source.slice(start, end), marker, node as Node & { value: string }))
    return undefined
  const last = start + source.slice(start, end).trimEnd().length
  return { start, end: start + found[0].trimEnd().length, marker, last }
}

/** A line of marks that is indented too far belongs to the code: then there are no two lines more than the code has. */
function isClosed(text: string, marker: string, { value }: { value: string }): boolean {
  const written = text.trimEnd()
  const line = written.slice(written.lastIndexOf('\n') + 1)
  if (line.length === written.length) return false
  const last = line.replace(/^[ \t>]+/, '')
  if (!last.startsWith(marker) || last !== (marker[0] ?? '').repeat(last.length)) return false
  return value === '' || !/\t| {4}/.test(line) || lineEnds(written) - lineEnds(value) === 2
}

function lineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** The fence that is open where `node` ends. */
export function openFenceAtEnd(node: Node, source: string): OpenFence | undefined {
  let last = node
  while ('children' in last && (last.children as Node[]).length > 0) last = (last.children as Node[]).at(-1) as Node
  return openFence(last, source)
}
