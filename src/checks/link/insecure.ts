import type { Fix } from '../../diagnostics/fix.ts'
import { defineCheck, type Reference } from '../check.ts'
import { isPublicHost } from '../shared/url-public-host.ts'
import { shownUrl, webAddress } from '../shared/url-web.ts'

/**
 * Optional: old sound spaces hold hundreds of these, most of their hosts send the reader on to `https:`, and which ones do not
 * cannot be known without asking them. The fix is offered where the space itself links to the same host by `https:`.
 */
export const insecure = defineCheck({
  id: 'link/insecure',
  level: 'warning',
  isOptional: true,
  summary: 'A link leads to a public site without encryption.',
  why: 'Anyone on the way can read and change what the reader is shown; browsers warn of such pages, and do not show their images.',
  fix: 'Write `https:` when the site answers to it.',
  bad: '# Planets\n\nThe [atlas](https://planets.gallery/atlas) has a [map of Mars](http://planets.gallery/mars).\n',
  good: '# Planets\n\nThe [atlas](https://planets.gallery/atlas) has a [map of Mars](https://planets.gallery/mars).\n',
  space({ references, report }) {
    const secure = new Set<string>()
    for (const { url } of references()) if (/^https:/i.test(url)) secure.add(webAddress(url)?.host ?? '')
    for (const reference of references()) {
      const address = /^http:/i.test(reference.url) ? webAddress(reference.url) : undefined
      if (address === undefined || !isPublicHost(address) || !isWritten(reference)) continue
      const fix = secure.has(address.host) && !address.port ? fixOf(reference) : undefined
      const message = `Unexpected address \`${shownUrl(reference.url)}\` without encryption, expected \`https:\``
      const { file, place } = reference
      report({ file, message, ...(place && { place }), ...(fix && { fix }) })
    }
  },
})

/** Of `www.planets.gallery` the parser makes an address with `http:`; its author wrote none. */
function isWritten({ node, page }: Reference): boolean {
  const { start, end } = node?.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return true
  return /http:/i.test(page.source.slice(start.offset, end.offset))
}

function fixOf({ at }: Reference): Fix | undefined {
  if (at === undefined || !/^http:/i.test(at.text)) return undefined
  return {
    safe: false,
    title: 'Write `https:`, by which the space links to this host elsewhere',
    edits: [{ start: at.start, end: at.start + 4, text: 'https' }],
  }
}
