/**
 * A maintainer's style sheet with the files that it names, fonts and pictures: they go beside the style sheet of the site.
 *
 *     css/own.css: url(../fonts/sea.woff2)   →   url("custom/sea.woff2"), and the file
 *
 * Strings without `url`, as in `image-set("sea.png" 1x)`, are not followed.
 */
import { dirname, join } from 'node:path'
import { nameOf } from '../../space/path-within.ts'
import { decodePercent } from '../../space/url-parts.ts'
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
  const freeName = createNames()
  for (const [part, ...addresses] of text.matchAll(parts)) {
    // After other rules no browser follows it.
    if (/^@import$/i.test(part)) throw fault(`Unexpected \`@import\` in \`${path}\`, expected the rules themselves`)
    const file = fileOf(addressIn(addresses))
    if (file === undefined || found.has(file)) continue
    const { content: bytes } = await read(way, join(dirname(String(path)), file), { extensions: files, most: 20_000_000 })
    found.set(file, { name: freeName(file), content: bytes })
  }
  const css = text.replace(parts, (part: string, double?: string, single?: string, bare?: string) => {
    const address = addressIn([double, single, bare])
    const copied = found.get(fileOf(address) ?? '')
    return copied === undefined ? part : `url("custom/${copied.name}${suffixOf(address)}")`
  })
  return { css, ...(found.size > 0 && { cssFiles: [...found.values()] }) }
}

/** What one of the three groups of `parts` has found; empty for a part that is no address. */
const addressIn = (groups: readonly (string | undefined)[]): string =>
  (groups.find((address) => address !== undefined) ?? '').trim()

/** The path from the style sheet; undefined for what lies elsewhere: other hosts, the top of this one, data, a place in the page. */
function fileOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/s, '')
  return path === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path) ? undefined : decodePercent(path)
}

/** Query and fragment, as they may stand between quotes. */
const suffixOf = (address: string): string => (/[?#].*$/s.exec(address)?.[0] ?? '').replaceAll('"', '%22')

/** `Sea Bold.woff2` → `sea-bold.woff2`, or `sea-bold-2.woff2` for the second. */
function createNames(): (path: string) => string {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return (path) => {
    const name = nameOf(path).toLowerCase()
    const at = name.lastIndexOf('.')
    const bare = name.slice(0, at).replace(/[^a-z\d_-]+/g, '-') || 'file'
    const wanted = bare + name.slice(at)
    let number = last.get(wanted) ?? 1
    let free = wanted
    for (; taken.has(free); free = `${bare}-${number}${name.slice(at)}`) number += 1
    last.set(wanted, number)
    taken.add(free)
    return free
  }
}
