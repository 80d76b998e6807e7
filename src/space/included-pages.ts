/** The reusable content that a page holds, also what that holds in turn. */

import { walk } from '../tree/walk.ts'
import { hasMark } from './has-mark.ts'
import type { Page } from './space.ts'

/** `find` gives the file of an `include`, from the page in which it stands. */
export function createIncludedPages(find: (src: string, from: Page) => Page | undefined): (page: Page) => readonly Page[] {
  const known = new WeakMap<Page, readonly Page[]>()
  return (page) => {
    const all = known.get(page) ?? [...collect(page, find, new Set([page]))]
    known.set(page, all)
    return all
  }
}

function collect(page: Page, find: (src: string, from: Page) => Page | undefined, seen: Set<Page>): Page[] {
  if (!(hasMark(page, '{%') || hasMark(page, 'data-gb-custom')) || !hasMark(page, 'include')) return []
  const direct: Page[] = []
  walk(page.parse().tree, (node) => {
    const included = node.type === 'include' ? find(node.attributes?.src ?? '', page) : undefined
    if (included !== undefined && !seen.has(included)) direct.push(included)
    if (included !== undefined) seen.add(included)
    return undefined
  })
  return direct.flatMap((included) => [included, ...collect(included, find, seen)])
}
