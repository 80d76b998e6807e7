/**
 * Taking addresses apart without ever throwing: authors write what `URL` and `decodeURIComponent` refuse.
 *
 *     beds.md?x=1#deep%20soil   →   { path: 'beds.md', fragment: 'deep%20soil' }
 */

export interface UrlParts {
  path: string
  /** As written, without `#`; absent when there is none or it is empty. */
  fragment?: string
}

export function splitUrl(url: string): UrlParts {
  const hash = url.indexOf('#')
  const before = hash < 0 ? url : url.slice(0, hash)
  const question = before.indexOf('?')
  const path = question < 0 ? before : before.slice(0, question)
  const fragment = hash < 0 ? '' : url.slice(hash + 1)
  return fragment === '' ? { path } : { path, fragment }
}

/** More signs than any name has. */
const mostSigns = 8

/**
 * Readings in which `#` and `?` belong to the name of a file, the longest first: `C# & go?.md#how` → `C# & go?.md#how`, `C# & go?.md`
 * with the fragment `how`.
 */
export function literalReadings(url: string): UrlParts[] {
  const readings: UrlParts[] = [{ path: url }]
  for (let hash = url.lastIndexOf('#'); hash > 0 && readings.length < mostSigns; hash = url.lastIndexOf('#', hash - 1))
    readings.push({ path: url.slice(0, hash), ...(hash + 1 < url.length && { fragment: url.slice(hash + 1) }) })
  return readings.filter(({ path }) => /[#?]/.test(path))
}

/** `%C3%A9` → `é`; what is malformed stays as it was written. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      // Not UTF-8: the author wrote a bare `%`, as in `100%25%`.
      return run
    }
  })
}

/** `a\_b` → `a_b`. */
export function unescapeBackslashes(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text
}

const named: Record<string, string> = {
  amp: '&',
  apos: "'",
  colon: ':',
  gt: '>',
  lowbar: '_',
  lpar: '(',
  lt: '<',
  nbsp: '\u00a0',
  newline: '\n',
  num: '#',
  period: '.',
  quot: '"',
  rpar: ')',
  sol: '/',
  tab: '\t',
}

/** The entities that occur in addresses, numeric ones included. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return Object.hasOwn(named, name.toLowerCase()) ? (named[name.toLowerCase()] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
