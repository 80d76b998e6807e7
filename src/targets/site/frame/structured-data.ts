/** What search engines are told in JSON-LD: the article, and the way to it when the address of the site is known. */
import { folderOf, publicUrl } from './address.ts'
import { ancestorsOf } from './breadcrumbs.ts'
import { type Html, raw } from './html.ts'
import type { Shown } from './shown.ts'

export function structuredData(shown: Shown, description: string | undefined, url: string | undefined): Html {
  const { site, title, page } = shown
  const changed = page && site.changes.get(page.file)
  const article = {
    '@type': 'TechArticle',
    headline: title,
    ...(description && { description }),
    ...(site.space.language && { inLanguage: site.space.language }),
    ...(changed && !Number.isNaN(changed.getTime()) && { dateModified: changed.toISOString() }),
    ...(url && { url }),
  }
  const graph = [article, ...breadcrumbList(shown)]
  // `</script>` in a title would end the element.
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c')
  return raw(`<script type="application/ld+json">${json}</script>`)
}

function breadcrumbList({ site, entry, path, title }: Shown): object[] {
  const folder = folderOf(site)
  const own = publicUrl(site, folder, path)
  if (own === undefined) return []
  const above = ancestorsOf(entry).flatMap(({ title: name, page }) => {
    const output = page && site.paths.get(page.path)
    return output === undefined ? [] : [{ name, item: publicUrl(site, folder, output) }]
  })
  const items = [...above, { name: title, item: own }]
  const itemListElement = items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item }))
  return [{ '@type': 'BreadcrumbList', itemListElement }]
}
