/**
 * Addresses of GitBook's own app.
 *
 *     https://app.gitbook.com/s/SPACE/beds/soil#ph    →   space SPACE, path beds/soil, fragment ph
 *     http://127.0.0.1:5000/o/ORG/s/SPACE/            →   the same space, exported from a developer's machine
 *     https://app.gitbook.com/o/ORG/s/SPACE/~/drafts  →   private
 *     broken://pages/ID                               →   broken-path, as the published Markdown of a page has it
 */
import { withoutTrailingSlashes } from './path-within.ts'
import { decodePercent, splitUrl } from './url-parts.ts'

export type GitBookUrl =
  | { type: 'space'; space: string; path: string; fragment?: string; devHost: boolean; private: boolean }
  | { type: 'private' }
  | { type: 'dev-host' }
  | { type: 'broken-path' }

/** `localhost:5000` is also where many programs run, and is GitBook's only with a path of GitBook's. */
export const devHost =
  /^https?:\/\/(?:127\.0\.0\.1:5000(?=[/?#]|$)|localhost:5000(?=\/(?:o\/[\w-]+\/)?s\/[\w-]|\/o\/[\w-]|\/u\/[\w-]{20}))/i
const app = /^https?:\/\/app\.gitbook\.com(?=[/?#]|$)/i
const lost = /^broken:\/\//i
const inSpace = /^\/(?:o\/[^/]+\/)?s\/([^/]+)(?:\/(.*))?$/
const editor = /^~\/(?:changes|drafts|edit|revisions|diff|comments|settings|integrations)(?:\/\d+|\/[\w-]{8,})?\/?/

/** What an address of the app is; undefined for any other, and for the app's public pages. */
export function readGitBookUrl(url: string): GitBookUrl | undefined {
  if (lost.test(url)) return { type: 'broken-path' }
  const leak = devHost.exec(url)
  const match = leak ?? app.exec(url)
  if (match === null) return undefined
  const isLeak = leak !== null
  const { path, fragment } = splitUrl(url.slice(match[0].length))
  if (path.startsWith('/broken/')) return { type: 'broken-path' }
  const found = inSpace.exec(path)
  if (found !== null) return readSpace(found[1] ?? '', found[2] ?? '', fragment, isLeak)
  if (isLeak) return { type: 'dev-host' }
  return /^\/(?:@|[uc]\/|o\/|s\/|spaces?\/|invite\/)|\/~\//.test(path) ? { type: 'private' } : undefined
}

/** A page of a change request or draft, which readers cannot open although it is known which page it is. */
export function isOfEditor(url: string): boolean {
  const found = readGitBookUrl(url)
  return found?.type === 'space' && found.private
}

function readSpace(space: string, rest: string, fragment: string | undefined, devHost: boolean): GitBookUrl {
  const path = withoutTrailingSlashes(decodePercent(rest.replace(editor, '')))
  // `~/reusable/…` and the like are no pages.
  if (path.startsWith('~')) return { type: 'private' }
  const found = { type: 'space', space, path, devHost, private: rest.startsWith('~/') } as const
  return fragment === undefined ? found : { ...found, fragment }
}
