/**
 * Whether an address leads elsewhere, into the space, or would do harm.
 *
 *     pots.md → relative    https://x.example → external    java\tscript:alert(1) → dangerous
 *
 * Browsers drop tabs, line ends and control characters from addresses and do not care about case, so neither does this.
 */
import { decodeEntities } from './url-parts.ts'

export type UrlNature = { type: 'relative' } | { type: 'external'; url: string } | { type: 'dangerous' }

const harmful = new Set([
  'blob',
  'data',
  'file',
  'filesystem',
  'jar',
  'javascript',
  'livescript',
  'mhtml',
  'mocha',
  'vbscript',
  'view-source',
])
const raster = /^data:image\/(?:avif|bmp|gif|jpe?g|png|webp|x-icon|vnd\.microsoft\.icon)[;,]/
const scheme = /^([a-z][a-z0-9+.-]{0,40}):/
/** What `git clone` is given: `git@forge.example:garden/beds.git`. */
const cloned = /^[\w.-]{1,60}@[\w.-]{1,200}:[^\s]*\.git$/
const invisible = /[\s\p{Cc}\p{Cf}]+/gu

/** Most addresses of the web, for which nothing below makes a difference. */
const plainWeb = /^https?:\/\/[!-~]*$/

// A scheme stands at the start, and entities can make it longer than it is.
const looked = 1000

export function urlNature(url: string): UrlNature {
  if (plainWeb.test(url)) return { type: 'external', url }
  if (!suspicious(url)) return { type: 'relative' }
  const start = decodeEntities(url.slice(0, looked)).replace(invisible, '').toLowerCase()
  const slashes = /^[\\/]+/.exec(start)?.[0] ?? ''
  // `\\server\share`: browsers take a backslash for a slash, Windows opens the share.
  if (slashes.length > 1 && slashes.includes('\\')) return { type: 'dangerous' }
  if (start.startsWith('//')) return { type: 'external', url: `https:${visible(url)}` }
  if (start.startsWith('www.')) return { type: 'external', url: visible(url) }
  const name = scheme.exec(start)?.[1]
  if (name === undefined) return cloned.test(start) ? { type: 'external', url: visible(url) } : { type: 'relative' }
  if (raster.test(start)) return { type: 'external', url: visible(url) }
  // One letter is a drive: `C:\Users`.
  if (harmful.has(name) || name.length === 1) return { type: 'dangerous' }
  return isFileName(start, name) ? { type: 'relative' } : { type: 'external', url: visible(url) }
}

/** A file may have a colon in its name: `note:soil.md`. */
function isFileName(start: string, name: string): boolean {
  return !start.startsWith('//', name.length + 1) && name !== 'mailto' && /\.md(?:$|[?#])/.test(start)
}

/** Most addresses are plain paths, and are told so without building a string. */
function suspicious(url: string): boolean {
  if (url.includes(':') || url.includes('&')) return true
  const first = url.charCodeAt(0)
  return first <= 32 || first > 126 || first === 92 || url.startsWith('//') || url.startsWith('/\\') || /^www\./i.test(url)
}

/** Without what a browser would drop: line ends and control characters anywhere, spaces at both ends. */
const visible = (url: string): string => url.replace(/\p{Cc}+/gu, '').trim()
