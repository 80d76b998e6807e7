/** What hosts are to say with every page. */
import type { TopSite } from './top-site.ts'

export type Header = readonly [name: string, value: string]

const policy = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: https: http:"],
  ['media-src', "'self' https:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['frame-src', 'https:'],
  ['manifest-src', "'self'"],
  ['base-uri', "'self'"],
  ['form-action', "'self'"],
] as const

export function pageHeaders(site: TopSite): Header[] {
  const others: Header[] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ]
  // Nobody but the maintainer knows what scripts of theirs need.
  return site.settings.head === undefined ? [['Content-Security-Policy', contentSecurityPolicy(site)], ...others] : others
}

function contentSecurityPolicy({ files }: TopSite): string {
  const usesWasm = [...files].some((file) => /(?:^|\/)pagefind\/.*\.(?:pagefind|pf_\w+)$/.test(file))
  return policy
    .map(([name, value]) => `${name} ${value}${usesWasm && name === 'script-src' ? " 'wasm-unsafe-eval'" : ''}`)
    .join('; ')
}

/** Files of the site keep their names when they change, so hosts ask again after a while. */
export const ownFileHeaders: readonly Header[] = [['Cache-Control', 'public, max-age=3600, stale-while-revalidate=86400']]

/** Folders of what the site brings along, on the host. */
export const ownFolders = ({ spaces, base }: TopSite): string[] =>
  [...new Set(['', ...spaces.map(({ path }) => path)])].map((path) => `${base}${path === '' ? '' : `/${path}`}/_unbook`)
