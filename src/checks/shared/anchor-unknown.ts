/** Whether a page has anchors that nobody can tell from the repository. */
import type { Page } from '../../space/space.ts'
import { walk } from '../../tree/walk.ts'
import type { Context } from '../check.ts'

/** API blocks have anchors that come out of the specification. */
const generated = /\{% *(?:openapi|swagger|api-method)\b/

const known = new WeakMap<Page, boolean>()

export function hasUnknownAnchors(page: Page, { resolve }: Pick<Context, 'resolve'>): boolean {
  const answer = known.get(page) ?? (generated.test(page.source) || hasForeignContent(page, resolve))
  known.set(page, answer)
  return answer
}

/** Reusable content of another space, or that is missing. */
function hasForeignContent(page: Page, resolve: Context['resolve']): boolean {
  if (!page.source.includes('include')) return false
  let isForeign = false
  walk(page.parse().tree, (node) => {
    if (node.type === 'include') isForeign ||= resolve(node.attributes?.src ?? '', 'include', page).type !== 'asset'
    return undefined
  })
  return isForeign
}
