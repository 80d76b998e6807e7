/**
 * `_redirects` and `_headers`, as Netlify and Cloudflare Pages read them.
 *
 *     /old%20tides /tides/ 301
 */
import { encodePath } from '../encode-path.ts'
import { type Header, ownFileHeaders, ownFolders, pageHeaders } from '../policy.ts'
import { hostEnd, type TopSite } from '../top-site.ts'
import type { Way } from '../ways.ts'

export function redirectLine(site: TopSite, { from, to }: Way, ending: '' | '/' = ''): string {
  return `${pattern(`${site.base}/${encodePath(from)}${ending}`)} ${literal(hostEnd(site, to))} 301`
}

/** `*` and `:name` would stand for any text. */
const pattern = (path: string): string => path.replace(/[*:]/g, (sign) => (sign === '*' ? '%2A' : '%3A'))
const literal = (end: string): string => end.replace(/:(?=[a-z_])/gi, '%3A')

/** Hosts read these files at the top of what they serve only, and a site below a path is not there. */
export function noteOfPath({ base }: TopSite): string[] {
  return base === ''
    ? []
    : [`# This file belongs to the top of what the host serves, above the folder \`${base.slice(1)}\` with the pages.`]
}

export function headersFile(site: TopSite): string {
  const folders = ownFolders(site).map((folder): [string, readonly Header[]] => [`${folder}/*`, ownFileHeaders])
  const all: [string, readonly Header[]][] = [[`${site.base}/*`, pageHeaders(site)], ...folders]
  const note = noteOfPath(site).map((line) => `${line}\n`)
  return [
    ...note,
    ...all.map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`),
  ].join('')
}
