/**
 * A maintainer's style sheet with the files that it names, fonts and pictures: they go beside the style sheet of the site.
 *
 *     css/own.css: url(../fonts/sea.woff2)   →   url("custom/sea.woff2"), and the file
 */
import { dirname, join } from 'node:path'
import type { SiteFile, SiteSettings } from '../../targets/site/settings.ts'
import type { ReadNamed } from '../read-named-file.ts'

const files = ['woff2', 'woff', 'ttf', 'otf', 'svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'ico']
const way = ['site', 'css']

/** Comments and strings, in which nothing is an address; then addresses, and what would bring another style sheet. */
const parts =
  /\/\*(?:[\s\S]*?\*\/|[\s\S]*$)|@import\b|\burl\([ \t\n]{0,20}(?:"([^"\n\\]*)"|'([^'\n\\]*)'|([^\s"'()\\]+))[ \t\n]{0,20}\)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/gi

export async function readStyle(path: string, read: ReadNamed): Promise<Pick<SiteSettings, 'css' | 'cssFiles'>> {
  const { content, fault } = await read(way, path, { extensions: ['css'], most: 300_000 })
  const text = new TextDecoder().decode(content)
  const found = new Map<string, SiteFile>()
  for (const [part, ...addresses] of text.matchAll(parts)) {
    // After other rules no browser follows it.
    if (/^@import$/i.test(part)) throw fault(`Unexpected \`@import\` in \`${path}\`, expected the rules themselves`)
    const file = fileOf(addresses)
    if (file === undefined || found.has(file)) continue
    const { content: bytes } = await read(way, join(dirname(String(path)), file), { extensions: files, most: 20_000_000 })
    found.set(file, { name: freeName(file, [...found.values()]), content: bytes })
  }
  const css = text.replace(parts, (part, ...addresses) => {
    const file = fileOf(addresses.slice(0, 3))
    const copied = file === undefined ? undefined : found.get(file)
    return copied === undefined
      ? part
      : `url("custom/${copied.name}${/[?#].*$/s.exec(addressIn(addresses.slice(0, 3)))?.[0] ?? ''}")`
  })
  return { css, ...(found.size > 0 && { cssFiles: [...found.values()] }) }
}

const addressIn = (addresses: readonly unknown[]): string => String(addresses.find((address) => address !== undefined) ?? '')

/** The path from the style sheet; undefined for what lies elsewhere: other hosts, the top of this one, data, a place in the page. */
function fileOf(addresses: readonly unknown[]): string | undefined {
  const address = addressIn(addresses).trim()
  const path = address.replace(/[?#].*$/s, '')
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return undefined
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `Sea Bold.woff2` → `sea-bold.woff2`, or `sea-bold-2.woff2` for the second. */
function freeName(path: string, taken: readonly SiteFile[]): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const at = name.lastIndexOf('.')
  const bare = name.slice(0, at).replace(/[^a-z\d_-]+/g, '-') || 'file'
  const names = new Set(taken.map((file) => file.name))
  let free = bare + name.slice(at)
  for (let number = 2; names.has(free); number += 1) free = `${bare}-${number}${name.slice(at)}`
  return free
}
