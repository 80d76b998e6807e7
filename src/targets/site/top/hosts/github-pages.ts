/** GitHub Pages has no rules: old addresses lead on by pages. Without `.nojekyll` it would leave out what starts with `_`. */
import type { TopSite } from '../top-site.ts'
import type { HostFiles } from './host.ts'

export function githubPages({ settings: { url }, ways }: TopSite): HostFiles {
  const domain = url === undefined || !URL.canParse(url) ? '' : new URL(url).hostname
  const isOwn = domain !== '' && !/(?:^|\.)github\.(?:io|com)$/i.test(domain)
  return {
    files: [{ path: '.nojekyll', content: '' }, ...(isOwn ? [{ path: 'CNAME', content: `${domain}\n` }] : [])],
    left: ways,
  }
}
