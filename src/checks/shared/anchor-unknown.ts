/** Whether a page has anchors that nobody can tell from the repository. */
import { hasMark } from '../../space/has-mark.ts'
import type { Page } from '../../space/space.ts'
import { walk } from '../../tree/walk.ts'
import type { Context } from '../check.ts'

/** API blocks have anchors that come out of the specification. */
const generated = /\{% *(?:openapi|swagger|api-method)\b/

/** Reusable content, or the value of a variable; the words alone stand on many pages. */
const mayBeForeign = /\{%-?\s{0,9}include|data-gb-custom|<code\s[^>]{0,200}expression/i

const known = new WeakMap<Page, boolean>()

export function hasUnknownAnchors(page: Page, fragment: string, { resolve }: Pick<Context, 'resolve'>): boolean {
  const answer = known.get(page) ?? (generated.test(page.source) || hasForeignContent(page, resolve))
  known.set(page, answer)
  // An entry of a changelog may have an anchor made of its date.
  return answer || (/\d/.test(fragment) && hasMark(page, '{% update'))
}

/** Reusable content of another space, or that is missing; headings that show the value of a variable. */
function hasForeignContent(page: Page, resolve: Context['resolve']): boolean {
  if (!mayBeForeign.test(page.source)) return false
  let isForeign = false
  walk(page.parse().tree, (node, ancestors) => {
    if (node.type === 'include') isForeign ||= resolve(node.attributes?.src ?? '', 'include', page).type !== 'asset'
    if (node.type === 'expression') isForeign ||= ancestors.some(({ type }) => type === 'heading')
    return undefined
  })
  return isForeign
}
