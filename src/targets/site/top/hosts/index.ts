/** Hosts by name. */
import type { Host } from '../../settings.ts'
import { apache } from './apache.ts'
import { cloudflare } from './cloudflare.ts'
import { githubPages } from './github-pages.ts'
import type { HostWriter } from './host.ts'
import { netlify } from './netlify.ts'
import { nginx } from './nginx.ts'
import { vercel } from './vercel.ts'

export const hostWriters: Readonly<Record<Host, HostWriter>> = {
  apache,
  cloudflare,
  'github-pages': githubPages,
  netlify,
  nginx,
  vercel,
}

/** The files that each of them reads. */
export const hostPaths: Readonly<Record<Host, readonly string[]>> = {
  apache: ['.htaccess'],
  cloudflare: ['_redirects', '_headers'],
  'github-pages': ['.nojekyll', 'CNAME'],
  netlify: ['_redirects', '_headers'],
  nginx: ['nginx-map.conf', 'nginx-server.conf'],
  vercel: ['vercel.json'],
}
