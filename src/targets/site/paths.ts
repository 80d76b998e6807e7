/**
 * Addresses of the site: GitBook's own, so that old links keep working on any host.
 *
 *     guide/README.md       →   /guide              guide/index.html
 *     Guide/My Tides.md     →   /guide/my-tides     guide/my-tides/index.html
 *     README (1).md         →   /readme-1           readme-1/index.html
 */
import { relativePath } from '../shared/html/paths.ts'
import type { SiteSettings } from './settings.ts'

/** Where the site keeps what is its own. */
export const ownFolder = '_unbook'

/** A folder a page, which every host serves under GitBook's address `/guide/tides`. `readme` is the path of the landing page. */
export function pagePath(path: string, readme = 'README.md'): string {
  const address = pageAddress(path, readme)
  return address === '' ? 'index.html' : `${address}/index.html`
}

/** The page as Markdown stands beside it: `guide/tides.md`. */
export function markdownPath(path: string, readme = 'README.md'): string {
  return markdownOf(pagePath(path, readme))
}

/** The same by the output path of the page: `guide/tides/index.html` → `guide/tides.md`. */
export function markdownOf(output: string): string {
  if (output === 'index.html') return 'index.md'
  // The landing page has the name already.
  if (output === 'index/index.html') return 'index-page.md'
  return `${output.replace(/\/index((?:-\d+)?)\.html$/, '$1')}.md`
}

/** `guide/README.md` is the landing page where there is no `README.md` above it, and stays a page of its own for those who know it. */
export function landingCopy(readme: string): string | undefined {
  return /^readme\.(?:md|markdown)$/i.test(readme) ? undefined : pagePath(readme, '')
}

/** GitBook's address of a page, without a slash at either end; empty for the landing page. */
export function pageAddress(path: string, readme = 'README.md'): string {
  if (path === readme) return ''
  const bare = path.replace(/\/readme\.(?:md|markdown)$/i, '').replace(/\.(?:md|markdown)$/i, '')
  return notOwn(slugs(bare.toLowerCase()) || 'page')
}

/** Address of a page by its output path: `guide/tides/index.html` → `guide/tides`. The second of two that want the same keeps its file name. */
export const addressOf = (output: string): string => output.replace(/(?:^|\/)index\.html$/, '')

/** Each name of a path as GitBook has it in addresses, but for its case: `Guide/My Tides (1)` → `Guide/My-Tides-1`. */
export const slugs = (path: string): string =>
  path
    .split('/')
    .map(slug)
    .filter((part) => part !== '')
    .join('/')

/** What ends as a file does would stand in the way of that file. */
function slug(name: string): string {
  const words = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._+~@-]+/gu, '-')
  return trim(words).replace(/\.(?=(?:md|html?)$)/i, '-')
}

/** By hand: an expression anchored at the end takes quadratic time on long runs. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && '-.'.includes(text[start] as string)) start += 1
  while (end > start && '-.'.includes(text[end - 1] as string)) end -= 1
  return text.slice(start, end)
}

/** Files that stand at the top of a site, which no folder may be called. */
const topNames =
  /^(?:_unbook|_redirects|_headers|cname|(?:robots|llms|llms-full)\.txt|sitemap(?:-\d+)?\.xml|vercel\.json|nginx-\w+\.conf)(?=\/|$)/

const notOwn = (address: string): string => address.replace(topNames, '$&-page')

/** Whether addresses end in `/`, as hosts serve them, rather than in `index.html`, which opens from disk as well. */
export const hasCleanAddresses = ({ host }: SiteSettings): boolean => host !== undefined

/** `../tides/index.html` → `../tides/`, `index.html` → `./`. */
export const cleanHref = (href: string): string =>
  href.replace(/(^|\/)index\.html(?=$|[?#])/, (_, slash: string) => slash || './')

/**
 * From one file of the output to another, as a page writes it. For the frame: every link to a page goes through here.
 *
 *     hrefFrom('guide/tides/index.html', 'guide/index.html', {})                   →   ../index.html
 *     hrefFrom('guide/tides/index.html', 'guide/index.html', { host: 'netlify' })  →   ../
 */
export function hrefFrom(from: string, to: string, settings: SiteSettings): string {
  const way = relativePath(from, to)
  return hasCleanAddresses(settings) ? cleanHref(way) : way
}
