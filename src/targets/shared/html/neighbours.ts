/** The pages before and after one, in the order of SUMMARY.md. */
import type { Page, Space } from '../../../space/space.ts'

export interface Neighbours {
  previous?: Page
  next?: Page
  /** The landing page. */
  root?: Page
}

/** The order is the same for every page of a space: it is found once. */
const orders = new WeakMap<Space, { pages: Page[]; index: Map<string, number> }>()

export function neighboursOf(space: Space, page: Page): Neighbours {
  const { pages, index } = orderOf(space)
  const root = space.pages.get(space.config.readme) ?? pages[0]
  const at = index.get(page.path)
  const previous = at === undefined ? undefined : pages[at - 1]
  const next = at === undefined ? undefined : pages[at + 1]
  return { ...(previous && { previous }), ...(next && { next }), ...(root && root.path !== page.path && { root }) }
}

function orderOf(space: Space): { pages: Page[]; index: Map<string, number> } {
  const known = orders.get(space)
  if (known) return known
  const pages = [...space.pages.values()].filter(({ listed }) => listed)
  const order = { pages, index: new Map(pages.map(({ path }, at) => [path, at])) }
  orders.set(space, order)
  return order
}
