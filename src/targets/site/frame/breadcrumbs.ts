/** Where a page stands: its part and the pages above it. */
import { linkTo } from './address.ts'
import { type Html, html } from './html.ts'
import type { NavItem } from './nav.ts'
import type { Shown } from './shown.ts'

export function breadcrumbs({ site, root, entry }: Shown): Html | undefined {
  const above = ancestorsOf(entry)
  if (above.length === 0) return undefined
  const items = above.map(({ title, address, isExternal }) =>
    address === undefined
      ? html`<li>${title}</li>`
      : html`<li><a href="${isExternal ? address : linkTo(root, address)}">${title}</a></li>`,
  )
  return html`<nav class="breadcrumbs" aria-label="${site.words.breadcrumbs}"><ol>${items}</ol></nav>`
}

/** Outermost first, the entry itself not among them. */
export function ancestorsOf(entry: NavItem | undefined): NavItem[] {
  const above: NavItem[] = []
  for (let item = entry?.parent; item?.parent; item = item.parent) above.unshift(item)
  return above
}
