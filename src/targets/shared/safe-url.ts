/**
 * Whether an address may stand in a page: one that leads somewhere rather than runs something.
 *
 *     https://a.example   yes        javascript:alert(1)       no
 *     ../guide.html#x     yes        java&#x0A;script:alert(1) no (already decoded when it comes here)
 *     mailto:a@b.example  yes        data:text/html,…          no
 */
const schemes = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'ftp',
  'ftps',
  'sftp',
  'irc',
  'ircs',
  'xmpp',
  'news',
  'geo',
  'magnet',
  'webcal',
])
/** Picture formats that cannot hold script, and SVG, which runs none inside `<img>`. */
const pictureData = /^data:image\/(?:avif|bmp|gif|jpe?g|png|svg\+xml|webp|x-icon)[;,]/i

/** Browsers remove these before they look for a scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const ignored = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g
/** `new`, `vscode:` and other custom schemes only open what the reader has installed, but may do anything there. */
const scheme = /^([a-z][a-z0-9+.-]*):/i

export function isSafeUrl(url: string, use: 'link' | 'picture' = 'link'): boolean {
  // The usual cases first: this runs for every link of every page.
  if (!url.includes(':')) return true
  const bare = url.replace(ignored, '')
  const name = scheme.exec(bare)?.[1]
  if (name === undefined) return !hasSchemeBeforePath(bare)
  if (schemes.has(name.toLowerCase())) return true
  return use === 'picture' && pictureData.test(bare)
}

/** A colon before any `/`, `?` or `#`, behind characters that no scheme has: not worth a guess. */
function hasSchemeBeforePath(url: string): boolean {
  const colon = url.indexOf(':')
  const path = url.search(/[/?#]/)
  return colon >= 0 && (path < 0 || colon < path) && /script|data|file/i.test(url.slice(0, colon))
}
