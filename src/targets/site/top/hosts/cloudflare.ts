/** Cloudflare Pages: a rule is for one spelling, and there may be 2,000 of them. What does not fit leads on by a page. */
import type { TopSite } from '../top-site.ts'
import type { HostFiles } from './host.ts'
import { headersFile, noteOfPath, redirectLine } from './redirects-file.ts'

const mostRules = 2000
/** Characters of one rule. */
const longestRule = 1000

export function cloudflare(site: TopSite): HostFiles {
  const fits = (line: string): boolean => line.length <= longestRule
  const short = site.ways.filter((way) => fits(redirectLine(site, way, '/')))
  const isRule = new Set(short.slice(0, mostRules))
  const plain = [...isRule].map((way) => redirectLine(site, way))
  const slashed = [...isRule].map((way) => redirectLine(site, way, '/')).slice(0, mostRules - plain.length)
  const left = site.ways.filter((way) => !isRule.has(way))
  const note =
    left.length === 0
      ? '# Cloudflare Pages reads at most 2,000 of these rules.'
      : `# Cloudflare Pages reads at most 2,000 of these rules: ${left.length} more old addresses lead on by a page of their own.`
  return {
    files: [
      { path: '_redirects', content: `${[note, ...noteOfPath(site), ...plain, ...slashed].join('\n')}\n` },
      { path: '_headers', content: headersFile(site) },
    ],
    left,
  }
}
