/**
 * Addresses that cannot be meant as they are written. Paths within the space never are: spaces and signs belong to file names.
 *
 *     htps://garden.example         →   expected `https:`
 *     http://https://garden.example →   expected one scheme
 *     www.garden.example            →   expected a scheme
 *     http://ada@garden.example     →   expected `mailto:`
 */
import { webAddress } from './url-web.ts'

export interface Malformed {
  expected: string
  /** What can stand in an address that works: browsers mend spaces, and samples have asterisks. */
  isTolerable?: true
  /** What was probably meant. */
  suggestion?: string
}

/** Most addresses: a path within the space, or an address of the web without any unusual sign. */
const plain =
  /^(?:https?:\/\/[a-z\d](?:[a-z\d-]|\.(?!\.))*(?:\/(?!\/)[\w./?=&~-]*)?(?:#[\w.-]*)?|(?!www\.|https?)(?:[\w.-]+\/)*[\w.-]*(?:#[\w.-]*)?)$/i

export function malformedAddress(url: string): Malformed | undefined {
  if (plain.test(url)) return undefined
  const found = look(url)
  const isSound = found?.suggestion !== undefined && look(found.suggestion) === undefined
  if (found === undefined || isSound) return found
  const { suggestion: _, ...rest } = found
  return rest
}

const look = (url: string): Malformed | undefined => malformedMail(url) ?? malformedStart(url) ?? malformedWeb(url)

/** Editors put `http://` before what is pasted. A name and password alone, without any path, log in nowhere; as text they are a sample. */
function malformedMail(url: string): Malformed | undefined {
  const mail = /^https?:\/\/(?:mail[a-z]{0,4}:(?:\/\/)?)?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\/?$/i.exec(url)
  return mail === null ? undefined : tolerable('`mailto:` before an address of mail', `mailto:${mail[1]}`)
}

/** Slips of the keyboard: a letter of `http` or `https` left out, doubled or swapped with the next. */
const misspelt = new Map<string, 'http' | 'https'>([
  ...slipsOf('http'),
  ...slipsOf('https'),
  ...(['ps', 'tps', 'hhtps', 'hppts', 'htpps', 'htttps'] as const).map((slip): [string, 'https'] => [slip, 'https']),
  ...(['tp', 'hhtp', 'htpp'] as const).map((slip): [string, 'http'] => [slip, 'http']),
])

function slipsOf(word: 'http' | 'https'): [string, 'http' | 'https'][] {
  const slips = [...word].flatMap((letter, at) => [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + (word[at + 1] ?? '') + letter + word.slice(at + 2),
  ])
  return slips.filter((slip) => slip !== 'http' && slip !== 'https').map((slip) => [slip, word])
}

interface Shape {
  pattern: RegExp
  expected: string
  mend(match: RegExpExecArray, url: string): string | undefined
}

const after = (match: RegExpExecArray, url: string): string => url.slice(match[0].length)

/** What can be wrong before the host. */
const shapes: readonly Shape[] = [
  { pattern: /^(?:%20|\s)+(?=https?:|www\.)/i, expected: 'no space before it', mend: after },
  { pattern: /^https?:?\/{0,3}(?=https?:\/\/)/i, expected: 'one scheme', mend: after },
  { pattern: /^https?:\/{2}(https?)\/\//i, expected: 'one scheme', mend: (match, url) => `${match[1]}://${after(match, url)}` },
  { pattern: /^mailto:\/*(?=https?:\/\/)/i, expected: 'one scheme', mend: after },
  { pattern: /^(https?)(?:[;.,]\/\/|\/\/:?|:;\/\/|::\/\/)/i, expected: '`://` after the scheme', mend: withScheme },
  { pattern: /^(https?):(?:\/(?!\/)|\/{3,}|\\+)/i, expected: '`://` after the scheme', mend: withScheme },
  { pattern: /^(mailto):\/+/i, expected: '`mailto:` without slashes', mend: (match, url) => `mailto:${after(match, url)}` },
  { pattern: /^[\w.-]{1,60}@[\w.-]{1,200}:(?=[^\s]*\.git$)/i, expected: 'an address of the web', mend: () => undefined },
  { pattern: /^www\.[^\s/.]+\.[a-z]{2}[^\s]*$/i, expected: 'a scheme such as `https://`', mend: (_, url) => `https://${url}` },
]

function withScheme(match: RegExpExecArray, url: string): string {
  return `${match[1]?.toLowerCase()}://${after(match, url)}`
}

function malformedStart(url: string): Malformed | undefined {
  for (const { pattern, expected, mend } of shapes) {
    const match = pattern.exec(url)
    if (match !== null && !(/^www\./i.test(url) && /\.md(?:$|[?#])/i.test(url))) return told(expected, mend(match, url))
  }
  const [start = '', scheme = ''] = /^([a-z]{2,8}):\/\/?/i.exec(url) ?? []
  const meant = misspelt.get(scheme.toLowerCase())
  return meant === undefined ? undefined : told(`\`${meant}:\``, `${meant}://${url.slice(start.length)}`)
}

function malformedWeb(url: string): Malformed | undefined {
  const linked = /^\[[^\]]{0,500}\]\((https?:\/\/[^\s()]+)\)?$/i.exec(url)
  if (linked !== null) return told('an address without Markdown', linked[1])
  const address = webAddress(url)
  if (address === undefined) return undefined
  if (url.includes('](')) return told('an address without Markdown', url.slice(0, url.indexOf('](')))
  if (/\*\*|`/.test(url)) return tolerable('an address without Markdown', withoutEnd(url, /[*`]/, 1))
  if (/\s/.test(address.host)) return { expected: 'no spaces in it' }
  if (/\s/.test(url)) return tolerable('no spaces in it', url.replace(/\s/g, '%20'))
  if (url.endsWith('%20')) return told('no space at its end', withoutEnd(url, /%20/, 3))
  return malformedHost(address.host, url)
}

function malformedHost(host: string, url: string): Malformed | undefined {
  if (host === '') return { expected: 'a host' }
  if (/[{}<$]/.test(host)) return undefined
  return /[,;]|\.\./.test(host) ? told('a host', /\.\./.test(host) ? url.replace(/\.{2,}/, '.') : undefined) : undefined
}

function withoutEnd(url: string, piece: RegExp, length: number): string {
  let end = url.length
  while (end >= length && piece.test(url.slice(end - length, end))) end -= length
  return url.slice(0, end)
}

const tolerable = (expected: string, suggestion: string): Malformed => ({ expected, suggestion, isTolerable: true })

const told = (expected: string, suggestion: string | undefined): Malformed =>
  suggestion === undefined ? { expected } : { expected, suggestion }
