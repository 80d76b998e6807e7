/**
 * Addresses that are not to be asked: with `*` for anything, or else what they start with.
 *
 *     https://intranet.example/          https://intranet.example/wiki, …
 *     *.example/private/*                https://docs.example/private/key, …
 */
export const matchesAny = (url: string, patterns: readonly string[]): boolean => patterns.some((pattern) => matches(url, pattern))

function matches(url: string, pattern: string): boolean {
  if (pattern === '') return false
  const subject = pattern.includes('://') || pattern.startsWith('*') ? url : url.replace(/^https?:\/\//, '')
  return pattern.includes('*') ? matchesGlob(subject, pattern.split('*')) : subject.startsWith(pattern)
}

/** Each piece is looked for after the one before, the first where it is found: no other place could do better. */
function matchesGlob(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let from = first.length
  for (const piece of rest.slice(0, -1)) {
    const at = text.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return from <= text.length - last.length
}
