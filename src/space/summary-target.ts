/**
 * What the target of an entry in SUMMARY.md is: a page of the space, an address elsewhere, or nothing that exists.
 *
 *     beds/herbs.md#mint   →   { type: 'page', page: 'beds/herbs.md', fragment: 'mint' }
 *     beds/                →   { type: 'page', page: 'beds/README.md' }
 *     Beds/Herbs.md        →   { type: 'missing', path: 'Beds/Herbs.md', nearly: 'beds/herbs.md' }
 */
import { readGitBookUrl } from './gitbook-urls.ts'
import { isPagePath } from './page-paths.ts'
import { inFolder, pathBelow, pathWithin } from './path-within.ts'
import type { FileIndex } from './space.ts'
import { decodePercent, literalReadings } from './url-parts.ts'

export type SummaryTarget =
  | { type: 'page'; page: string; fragment?: string }
  | { type: 'external'; url: string }
  | { type: 'dangerous' }
  /** Above the root. */
  | { type: 'outside' }
  | { type: 'empty' }
  /** A file that is there but is no page. */
  | { type: 'no-page'; path: string }
  /** `nearly` differs from it only in case or Unicode form. */
  | { type: 'missing'; path: string; nearly?: string; fragment?: string }

const scheme = /^(?:[a-z][a-z\d+.-]+:|\/\/)/i
const activeScheme = /^(?:javascript|vbscript|data|file):/i

export function summaryTarget(target: string, folder: string, root: string, index: FileIndex): SummaryTarget {
  if (target === '' || target.startsWith('#')) return { type: 'empty' }
  if (scheme.test(target)) return elsewhere(target)
  for (const { path, fragment } of target.includes('#') ? literalReadings(target) : []) {
    const found = withFragment(fileTarget(path, folder, root, index), fragment)
    if (found.type === 'page') return found
  }
  const [path = '', ...rest] = target.split('#')
  return withFragment(fileTarget(path, folder, root, index), rest.join('#'))
}

const withFragment = (found: SummaryTarget, fragment = ''): SummaryTarget =>
  fragment !== '' && (found.type === 'page' || found.type === 'missing') ? { ...found, fragment } : found

function elsewhere(url: string): SummaryTarget {
  if (activeScheme.test(url)) return { type: 'dangerous' }
  return readGitBookUrl(url)?.type === 'broken-path' ? { type: 'missing', path: url } : { type: 'external', url }
}

/** A leading slash means the root, anything else is seen from the folder of SUMMARY.md. */
function fileTarget(path: string, folder: string, root: string, index: FileIndex): SummaryTarget {
  const spellings = [path, decodePercent(path), path.replaceAll('\\', '/'), path.replace(/\?.*$/s, '')]
  const paths = spellings.map((spelling) => pathWithin(spelling.startsWith('/') ? '' : folder, spelling))
  const inside = [...new Set(paths)].filter((inner) => inner !== undefined)
  if (inside.length === 0) return { type: 'outside' }
  const files = inside.flatMap(candidates).map((file) => inFolder(root, file))
  const there = files.find((file) => index.has(file))
  if (there !== undefined) return asPage(pathBelow(root, there))
  return missing(pathBelow(root, files[0] ?? ''), files, root, index)
}

const asPage = (path: string): SummaryTarget => (isPagePath(path) ? { type: 'page', page: path } : { type: 'no-page', path })

function missing(path: string, files: readonly string[], root: string, index: FileIndex): SummaryTarget {
  const near = files.map((file) => index.nearly(file)).find((file) => file !== undefined)
  const nearly = near === undefined ? undefined : pathBelow(root, near)
  return nearly !== undefined && isPagePath(nearly) ? { type: 'missing', path, nearly } : { type: 'missing', path }
}

/** The file as it is written, then as the page that a folder or a bare name stands for. */
function candidates(path: string): string[] {
  if (path === '') return ['README.md']
  if (path.endsWith('.md')) return [path]
  const bare = path.replace(/\.html?$/i, '')
  return [path, `${bare}.md`, `${bare}/README.md`]
}

/** A page that differs only in case is surely the one that was meant. */
export function pageOf(target: SummaryTarget): string | undefined {
  if (target.type === 'page') return target.page
  return target.type === 'missing' ? target.nearly : undefined
}
