/**
 * The policy of content, in the page itself for hosts that set no headers. `file:` lets a page that is opened from disk have its
 * style and its scripts; over the web it allows nothing. A maintainer's own HTML may need more, so then there is none.
 */
import type { Site } from '../site.ts'
import { attribute, type Html, html } from './html.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self' file: 'wasm-unsafe-eval'",
  "style-src 'self' file:",
  "img-src 'self' file: data: https: http:",
  "media-src 'self' file: https: http:",
  "font-src 'self' file:",
  "connect-src 'self' file:",
  "worker-src 'self'",
  'frame-src https: http:',
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

const element = html`<meta http-equiv="Content-Security-Policy"${attribute('content', policy)}>\n`

export const contentPolicy = ({ settings }: Site): Html | undefined => (settings.head?.trim() ? undefined : element)
