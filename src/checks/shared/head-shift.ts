/**
 * The edits that give a heading another level, whatever its spelling.
 *
 *     ### Soil              →   ## Soil
 *     <h3 id="x">Soil</h3>  →   <h2 id="x">Soil</h2>
 */
import type { Edit } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'

export const depthOf = (node: AnyNode): number => (node as { depth?: number }).depth ?? 1

/** Offsets of what says the level: `###`, `<h3`, or the whole of a heading that is underlined. */
export function markerOf(node: AnyNode, source: string): { start: number; end: number } {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const marker = /^(?:#{1,6}|<h[1-6])/i.exec(source.slice(start, start + 6))?.[0]
  return { start, end: marker === undefined ? end : start + marker.length }
}

/** Undefined when the spelling is not understood, or has no such level. */
export function shiftHeading(node: AnyNode, source: string, to: number): Edit[] | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined || to < 1 || to > 6) return undefined
  const written = source.slice(start, end)
  if (written.startsWith('#')) return ofHashes(written, start, depthOf(node), to)
  return written.startsWith('<') ? ofHtml(written, start, depthOf(node), to) : ofUnderline(written, start, to)
}

function ofHashes(written: string, start: number, depth: number, to: number): Edit[] | undefined {
  const hashes = /^#{1,6}(?![^\s#])/.exec(written)?.[0].length
  return hashes === depth ? [{ start, end: start + depth, text: '#'.repeat(to) }] : undefined
}

function ofHtml(written: string, start: number, depth: number, to: number): Edit[] | undefined {
  if (!new RegExp(`^<h${depth}[\\s>]`, 'i').test(written) || !written.toLowerCase().endsWith(`</h${depth}>`)) return undefined
  const close = start + written.length - 2
  const digit = String(to)
  return [
    { start: start + 2, end: start + 3, text: digit },
    { start: close, end: close + 1, text: digit },
  ]
}

/** Only two levels have a line below them. */
function ofUnderline(written: string, start: number, to: number): Edit[] | undefined {
  const trimmed = written.trimEnd()
  const mark = trimmed.at(-1)
  if (to > 2 || (mark !== '=' && mark !== '-')) return undefined
  let from = trimmed.length
  while (trimmed[from - 1] === mark) from -= 1
  const text = (to === 1 ? '=' : '-').repeat(Math.max(3, trimmed.length - from))
  return [{ start: start + from, end: start + trimmed.length, text }]
}
