/** A fix that gives a reference another address; nothing when the address does not stand in the source as it is. */
import type { Edit, Fix } from '../../diagnostics/fix.ts'
import type { Reference } from '../check.ts'

/** The fragment of the old address stays unless the new one has its own. */
export function relink(reference: Reference, to: string, safe = false): Fix | undefined {
  return relinkWhole(reference, to.includes('#') ? to : to + fragmentOf(reference), safe)
}

export function relinkWhole(reference: Reference, text: string, safe = false): Fix | undefined {
  const { at } = reference
  if (at === undefined || at.text === text || isBare(reference)) return undefined
  const places = [at.start, ...repeated(reference)]
  const edits = places.map((start): Edit => ({ start, end: start + at.text.length, text }))
  return { safe, title: `Replace \`${at.text}\` by \`${text}\``, edits }
}

/** `<https://docs.example>`, or without brackets: the address is the text of the link as well. */
function isBare({ at, written }: Reference): boolean {
  const start = written?.type === 'link' ? written.position?.start.offset : undefined
  return start !== undefined && at !== undefined && at.start - start < 2
}

/** As it is written, with its `#`. */
export function fragmentOf({ at, url }: Reference): string {
  const written = at === undefined || at.text.includes('&#') ? url : at.text
  return /#.*$/s.exec(written)?.[0] ?? ''
}

/** A card names its page in the tag, and once more in a link within: that one would be left behind. */
function repeated({ at, written, page }: Reference): number[] {
  if (at === undefined || written?.attributes === undefined) return []
  const link = `](${at.text}`
  const end = written.position?.end.offset ?? at.end
  const found: number[] = []
  for (let from = page.source.indexOf(link, at.end); from !== -1 && from < end; from = page.source.indexOf(link, from + 1)) {
    if (/[\s)]/.test(page.source[from + link.length] ?? '')) found.push(from + 2)
  }
  return found
}
