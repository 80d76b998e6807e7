/** Apache: `.htaccess`. Files that are there go before rules; rules do not know upper from lower case. */

import { addressOf } from '../../paths.ts'
import { asciiLower } from '../ascii-lower.ts'
import { languagesOf } from '../languages.ts'
import { type Header, ownFileHeaders, pageHeaders } from '../policy.ts'
import { hostEnd, hostPath, type TopSite } from '../top-site.ts'
import { below } from '../ways.ts'
import type { HostFiles } from './host.ts'

export function apache(site: TopSite): HostFiles {
  const { files, base } = site
  const notFound = files.has('404.html') ? `ErrorDocument 404 ${base}/404.html\n` : ''
  return {
    files: [
      {
        path: '.htaccess',
        content: `DirectoryIndex index.html
AddDefaultCharset utf-8
AddType "text/markdown; charset=utf-8" .md
${notFound}
<IfModule mod_headers.c>
${headerLines(pageHeaders(site))}
  <If "%{REQUEST_URI} =~ m#/_unbook/#">
${headerLines(ownFileHeaders)}
  </If>
</IfModule>

<IfModule mod_rewrite.c>
RewriteEngine On
${languageRules(site)}RewriteCond %{REQUEST_FILENAME} -f [OR]
RewriteCond %{REQUEST_FILENAME}/index.html -f
RewriteRule ^ - [L]
${rules(site).join('\n')}
</IfModule>
`,
      },
    ],
    left: [],
  }
}

function rules(site: TopSite): string[] {
  const table = new Map<string, string>()
  for (const { from, to } of site.ways) {
    const key = asciiLower(from)
    if (!table.has(key)) table.set(key, hostEnd(site, to))
  }
  for (const { path, pages } of site.spaces) {
    for (const { path: own, page } of pages) {
      const address = addressOf(below(path, own))
      if (/[A-Z]/.test(page.path) && !table.has(address)) table.set(address, hostPath(site, below(path, own)))
    }
  }
  return [...table].map(([from, to]) => `RewriteRule "^${pattern(from)}/?$" "${substitution(to)}" [R=301,L,NE,NC]`)
}

/** Every sign by its number: none of them means anything then, to the expression or to the file. */
const pattern = (path: string): string =>
  path.replace(/[^\w/\u0080-\u{10ffff}]/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** `%1` and `$1` would stand for what was matched. */
const substitution = (end: string): string => end.replace(/[\\"%$]/g, '\\$&')

function languageRules(site: TopSite): string {
  return languagesOf(site)
    .map(
      ({ tag, path }) =>
        `RewriteCond %{HTTP:Accept-Language} ^${tag}\\b [NC]\nRewriteRule ^$ "${substitution(hostPath(site, `${path}/index.html`))}" [R=302,L,NE]\n`,
    )
    .join('')
}

const headerLines = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')
