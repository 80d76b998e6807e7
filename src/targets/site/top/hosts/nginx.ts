/** nginx: a table for the level of `http`, and what stands in the `server`. Tables do not know upper from lower case. */
import { Buffer } from 'node:buffer'
import { addressOf } from '../../paths.ts'
import { asciiLower } from '../ascii-lower.ts'
import { languagesOf } from '../languages.ts'
import { type Header, ownFileHeaders, pageHeaders } from '../policy.ts'
import { hostEnd, hostPath, type TopSite } from '../top-site.ts'
import { below } from '../ways.ts'
import type { HostFiles } from './host.ts'

export function nginx(site: TopSite): HostFiles {
  return {
    files: [
      { path: 'nginx-map.conf', content: mapFile(site) },
      { path: 'nginx-server.conf', content: serverFile(site) },
    ],
    left: [],
  }
}

/** Old address → where it leads. Pages are in it too, for those who write them in another case. */
function mapFile(site: TopSite): string {
  const { base } = site
  const table = new Map<string, string>()
  const add = (from: string, to: string): void => {
    const key = asciiLower(from)
    if (!table.has(key)) table.set(key, to)
  }
  for (const { path, pages } of site.spaces) {
    for (const page of pages) {
      const output = below(path, page.path)
      const address = addressOf(output)
      if (address !== '' && address !== output) add(`${base}/${address}`, hostPath(site, output))
    }
  }
  for (const { from, to } of site.ways) add(`${base}/${from}`, hostEnd(site, to))
  const longest = Math.max(0, ...[...table.keys()].map((key) => Buffer.byteLength(key)))
  return `# Include this file at the level of \`http\`, and nginx-server.conf in the \`server\` whose \`root\` ${rootOf(site)}.
map_hash_max_size ${powerOfTwo(Math.max(2048, table.size * 2))};
map_hash_bucket_size ${powerOfTwo(Math.max(64, longest + 32))};

map $uri $unbook_path {
  "~^(?<unbook_bare>/.*[^/])/+$" $unbook_bare;
  default $uri;
}

map $unbook_path $unbook_moved {
${[...table].map(([from, to]) => `  ${quoted(from)} ${quoted(to)};`).join('\n')}
  default "";
}
${languageMap(site)}`
}

/** nginx looks for the whole path of an address below its root. */
const rootOf = ({ base }: TopSite): string => (base === '' ? 'is this folder' : `holds this folder as \`${base.slice(1)}\``)

function languageMap(site: TopSite): string {
  const languages = languagesOf(site)
  if (languages.length === 0) return ''
  const lines = languages.map(({ tag, path }) => `  "~*^${tag}\\b" ${quoted(hostPath(site, `${path}/index.html`))};`)
  return `
map $http_accept_language $unbook_language {
${lines.join('\n')}
  default "";
}
`
}

function serverFile(site: TopSite): string {
  const { base, files } = site
  const notFound = files.has('404.html') ? `error_page 404 ${quoted(`${base}/404.html`)};\n` : ''
  const top = quoted(`${base}/`)
  const own = `^${base.replace(/[^\w/]/g, (sign) => `\\${sign}`)}/(?:.*/)?_unbook/`
  const language =
    languagesOf(site).length === 0
      ? ''
      : `location = ${top} {
${headerLines(pageHeaders(site), '  ')}
  add_header Vary Accept-Language always;
  if ($unbook_language) {
    return 302 $unbook_language;
  }
  try_files \${uri}index.html =404;
}

`
  return `# Include this file in a \`server\`, and nginx-map.conf at the level of \`http\`.
index index.html;
charset utf-8;
absolute_redirect off;
${notFound}
${language}location ${top} {
${headerLines(pageHeaders(site), '  ')}
  try_files $uri \${uri}index.html @unbook_moved;
}

location ~ ${quoted(own)} {
${headerLines([...pageHeaders(site), ...ownFileHeaders], '  ')}
}

location @unbook_moved {
  if ($unbook_moved) {
    return 301 $unbook_moved;
  }
  return 404;
}

location ~ "/nginx-(?:map|server)\\.conf$" {
  return 404;
}
`
}

const headerLines = (headers: readonly Header[], indent: string): string =>
  headers.map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`).join('\n')

/** Ends of ways are encoded, so nothing in them is taken for a variable. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least))
