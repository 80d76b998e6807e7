import type { Page, Space } from '../../space/space.ts'
import { decodePercent, splitUrl } from '../../space/url-parts.ts'
import { defineCheck } from '../check.ts'
import { relinkPage } from '../shared/link-fix.ts'
import { placeOf } from '../shared/link-place.ts'

export const selfAbsolute = defineCheck({
  id: 'link/self-absolute',
  level: 'warning',
  summary: 'A page of the space is linked by its address on the web.',
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
        const page = pageAt(pathOn(path, sites), context.space)
        if (page === undefined) return
        const options = { fragment: fragment === undefined ? '' : `#${fragment}`, safe: true }
        const fix = relinkPage(reference, page, context, options)
        const message = `Unexpected address \`${reference.url}\` of a page of this space, expected \`${page.path}\``
        context.report({ message, ...placeOf(reference), ...(fix && { fix }) })
      },
    }
  },
})

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
