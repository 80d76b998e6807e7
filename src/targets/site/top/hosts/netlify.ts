/** Netlify: a rule is for an address with and without the slash at its end, and files go before rules. */
import { languagesOf } from '../languages.ts'
import { hostPath, type TopSite } from '../top-site.ts'
import type { HostFiles } from './host.ts'
import { headersFile, noteOfPath, redirectLine } from './redirects-file.ts'

export function netlify(site: TopSite): HostFiles {
  const top = hostPath(site, 'index.html')
  const languages = languagesOf(site).map(
    ({ tag, path }) => `${top} ${hostPath(site, `${path}/index.html`)} 302! Language=${tag}`,
  )
  const lines = [...noteOfPath(site), ...languages, ...site.ways.map((way) => redirectLine(site, way))]
  return {
    files: [
      { path: '_redirects', content: `${lines.join('\n')}\n` },
      { path: '_headers', content: headersFile(site) },
    ],
    left: [],
  }
}
