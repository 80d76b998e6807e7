import { orMeant } from '../../diagnostics/did-you-mean.ts'
import { folderOf } from '../../space/path-within.ts'
import { gitbookSlug } from '../../space/slug.ts'
import type { Page, Space } from '../../space/space.ts'
import { decodePercent, splitUrl } from '../../space/url-parts.ts'
import { type CheckOptions, defineCheck, type PageContext, type Reference } from '../check.ts'
import { relinkPage } from '../shared/link-fix.ts'
import { placeOf } from '../shared/link-place.ts'

export const selfAbsolute = defineCheck({
  id: 'link/self-absolute',
  level: 'warning',
  summary: 'A page of the space is linked by its address on the web, or no page is there.',
  why: 'GitBook does not follow such a link when the page moves, nor show it in a preview, a variant or a translation.',
  fix: 'Link the file of the page.',
  bad: {
    'README.md': '# Garden\n\nLime [the soil](https://docs.example/garden/beds/soil) in autumn.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'README.md': '# Garden\n\nLime [the soil](beds/soil.md) in autumn.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  options: { siteUrls: ['https://docs.example/garden'] },
  page(context) {
    const sites = context.options.siteUrls.map(bareSite)
    if (sites.length === 0) return undefined
    return {
      reference(reference) {
        const { kind, resolution } = reference
        if (resolution.type !== 'external' || kind === 'alternate' || kind === 'image' || kind === 'cover') return
        const { path, fragment } = splitUrl(resolution.url)
        const wanted = pathOn(path, sites)
        const page = pageAt(wanted, context.space)
        if (page === undefined) return wanted === undefined ? undefined : reportNowhere(wanted, reference, context)
        const options = { fragment: fragment === undefined ? '' : `#${fragment}`, safe: true }
        const fix = relinkPage(reference, page, context, options)
        const message = `Unexpected address \`${reference.url}\` of a page of this space, expected \`${page.path}\``
        context.report({ message, ...placeOf(reference), ...(fix && { fix }) })
      },
    }
  },
})

/** An address beside pages of this space, or nearly that of one, behind which there is nothing. */
function reportNowhere(path: string, reference: Reference, { options, report, resolve, space }: PageContext): void {
  if (!isPagePath.test(path) || isOfOtherSpace(reference.url, options)) return
  const found = resolve(`/${path}`, 'link', reference.page)
  if (found.type !== 'broken' || found.reason !== 'missing-page' || namesOf(space).has(lastOf(path))) return
  if (found.suggestion === undefined && !foldersOf(space).has(folderOf(path))) return
  const message = `Cannot find a page of this space at \`${reference.url.slice(0, 200)}\`${orMeant(found.suggestion)}`
  report({ message, ...placeOf(reference) })
}

/** No file, and nothing that GitBook has of its own, as under `~`. */
const isPagePath = /^[^~.]{1,300}$/

const isOfOtherSpace = (url: string, { spaces }: CheckOptions): boolean =>
  [...spaces.values()].some((where) => bareSite(where) !== '' && pathOn(splitUrl(url).path, [bareSite(where)]) !== undefined)

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase()

const names = new WeakMap<Space, ReadonlySet<string>>()
const folders = new WeakMap<Space, ReadonlySet<string>>()

/** Those in which there are pages, but for the root: other spaces may stand beside this one. */
function foldersOf(space: Space): ReadonlySet<string> {
  const found = folders.get(space) ?? new Set([...space.pages.keys()].map(folderOf).filter((folder) => folder !== ''))
  folders.set(space, found)
  return found
}

/** The last part that the address of a page can have: GitBook may show it below its group or its parent. */
function namesOf(space: Space): ReadonlySet<string> {
  const found =
    names.get(space) ?? new Set([...space.pages.values()].flatMap((page) => [nameIn(page.path), gitbookSlug(page.title)]))
  names.set(space, found)
  return found
}

const nameIn = (path: string): string => lastOf(path.replace(/\/README\.md$/i, '').replace(/\.md$/i, ''))

const bareSite = (url: string): string => bare(splitUrl(url).path)
const bare = (url: string): string => {
  const [, host = '', path = ''] = /^(?:https?:)?\/\/([^/]*)(.*)$/is.exec(url) ?? []
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return host.toLowerCase() + path.slice(0, end)
}

/** What follows the address of the site; the longest site that fits is the one. */
function pathOn(url: string, sites: readonly string[]): string | undefined {
  const address = bare(url)
  const fitting = sites.filter((site) => site !== '' && (address === site || address.startsWith(`${site}/`)))
  const [site] = fitting.sort((a, b) => b.length - a.length)
  return site === undefined ? undefined : decodePercent(address.slice(site.length + 1))
}

function pageAt(path: string | undefined, { config, pages }: Space): Page | undefined {
  if (path === undefined) return undefined
  if (path === '') return pages.get(config.readme)
  return pages.get(`${path}.md`) ?? pages.get(`${path}/README.md`)
}
