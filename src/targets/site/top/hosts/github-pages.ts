/** GitHub Pages has no rules: old addresses lead on by pages. Without `.nojekyll` it would leave out what starts with `_`. */
import type { TopSite } from '../top-site.ts'
import type { HostFiles } from './host.ts'

export function githubPages({ settings: { url }, base, ways }: TopSite): HostFiles {
  const domain = url === undefined || !URL.canParse(url) ? '' : new URL(url).hostname
  // A project below a path shares the domain of another, and would move to its top with a CNAME.
  const isOwn = base === '' && domain !== '' && !/(?:^|\.)github\.(?:io|com)$/i.test(domain)
  return {
    files: [{ path: '.nojekyll', content: '' }, ...(isOwn ? [{ path: 'CNAME', content: `${domain}\n` }] : [])],
    left: ways,
  }
}
