/** Vercel: `vercel.json`, whose sources are patterns. The host puts a slash at the end of an address before it looks for a rule. */
import { addressOf } from '../../paths.ts'
import { encodePath } from '../encode-path.ts'
import { languagesOf } from '../languages.ts'
import { type Header, ownFileHeaders, ownFolders, pageHeaders } from '../policy.ts'
import { hostEnd, hostPath, type TopSite } from '../top-site.ts'
import { below } from '../ways.ts'
import type { HostFiles } from './host.ts'

const mostRules = 1024

interface Rule {
  source: string
  destination: string
  statusCode: number
  has?: readonly object[]
}

export function vercel(site: TopSite): HostFiles {
  const first = [...languageRules(site), ...dottedPages(site)]
  const ofWays = site.ways.map(({ from, to }) => sources(site, from).map((source) => moved(source, hostEnd(site, to))))
  const counts = ofWays.map(({ length }) => length)
  const fitting = howManyFit(counts, mostRules - first.length)
  const settings = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    cleanUrls: false,
    trailingSlash: true,
    redirects: [...first, ...ofWays.slice(0, fitting).flat()].slice(0, mostRules),
    headers: [
      { source: `${pattern(site.base)}/(.*)`, headers: pageHeaders(site).map(asObject) },
      ...ownFolders(site).map((folder) => ({ source: `${pattern(folder)}/(.*)`, headers: ownFileHeaders.map(asObject) })),
    ],
  }
  return {
    files: [{ path: 'vercel.json', content: `${JSON.stringify(settings, null, 2)}\n` }],
    left: site.ways.slice(fitting),
  }
}

function howManyFit(counts: readonly number[], room: number): number {
  let used = 0
  const over = counts.findIndex((count) => {
    used += count
    return used > room
  })
  return over === -1 ? counts.length : over
}

const moved = (source: string, destination: string): Rule => ({ source, destination, statusCode: 301 })

/** No slash is put behind a name with a dot, which looks like a file. */
function sources({ base }: TopSite, from: string): string[] {
  const path = pattern(`${base}/${encodePath(from)}`)
  return hasDot(from) ? [path, `${path}/`] : [`${path}/`]
}

/** Pages of such a name need their slash, since their links are relative. */
function dottedPages(site: TopSite): Rule[] {
  const addresses = site.spaces.flatMap(({ path, pages }) => pages.map((page) => addressOf(below(path, page.path))))
  return addresses
    .filter((address) => hasDot(address) && !address.endsWith('.html'))
    .map((address) => moved(pattern(`${site.base}/${encodePath(address)}`), hostPath(site, `${address}/index.html`)))
}

const hasDot = (path: string): boolean => path.slice(path.lastIndexOf('/') + 1).includes('.')

function languageRules(site: TopSite): Rule[] {
  return languagesOf(site).map(({ tag, path }) => ({
    source: pattern(hostPath(site, 'index.html')),
    has: [{ type: 'header', key: 'accept-language', value: `${tag}(?:[-,;].*)?` }],
    destination: hostPath(site, `${path}/index.html`),
    statusCode: 302,
  }))
}

/** Signs that mean something in a pattern. */
const pattern = (path: string): string => path.replace(/[\\:*?+(){}[\]^$|!=]/g, '\\$&')

const asObject = ([key, value]: Header): object => ({ key, value })
