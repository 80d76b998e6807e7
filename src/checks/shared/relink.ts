/** A fix that gives a reference another address; nothing when the address does not stand in the source as it is. */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Reference } from '../check.ts'

/** The fragment of the old address stays unless the new one has its own. */
export function relink({ at, url }: Reference, to: string, safe = false): Fix | undefined {
  if (at === undefined) return undefined
  const fragment = to.includes('#') ? '' : (/#.*$/s.exec(url)?.[0] ?? '')
  const text = to + fragment
  return { safe, title: `Replace \`${at.text}\` by \`${text}\``, edits: [{ start: at.start, end: at.end, text }] }
}
