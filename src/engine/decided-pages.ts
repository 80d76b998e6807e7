/**
 * Pages with the anchors that readers find: what a condition takes away is no place to lead to, and moves the numbers of others.
 *
 *     {% if space.vars.edition == "crew" %}
 *     ## Night watch                            →   no anchor `night-watch`, for all other editions
 *     {% endif %}
 */
import { collectAnchors } from '../space/anchors.ts'
import { once } from '../space/once.ts'
import type { Collected } from '../space/parse-page.ts'
import { valuesOn } from '../space/scope.ts'
import type { Page, Space } from '../space/space.ts'
import { branches } from '../transforms/branches.ts'
import { conditions } from '../transforms/conditions.ts'
import type { ConvertOptions } from './api.ts'
import { targetNamed } from './target-named.ts'

/** The very same space when there are no conditions, or when they are kept. */
export function decidedPages(space: Space, { claims, to }: Pick<ConvertOptions, 'claims' | 'to'>): Space {
  if (targetNamed(to).keepsDialect) return space
  const conditional = [...space.pages].filter(([, { source }]) => mayDecide.test(source))
  if (conditional.length === 0) return space
  const pages = new Map(space.pages)
  for (const [path, page] of conditional) pages.set(path, decided(page, space, claims))
  return { ...space, pages }
}

const mayDecide = /[{<]%-?\s{0,9}if\s/

function decided(page: Page, space: Space, claims: ConvertOptions['claims']): Page {
  const collected = once(() => collect(page, space, claims))
  const own: Pick<Page, 'anchors' | 'writtenAnchors' | 'headings' | 'letGo'> = {
    anchors: () => collected().anchors(),
    writtenAnchors: () => collected().written(),
    headings: () => collected().headings,
    letGo: () => {
      collected()
      page.letGo()
    },
  }
  return Object.assign(Object.create(page), own)
}

/** What is wrong with a condition is said when the page is converted. */
function collect(page: Page, space: Space, claims: ConvertOptions['claims']): Collected {
  const context = { space, page, report: () => {}, ...(claims ? { claims } : {}) }
  const tree = conditions(branches(page.parse().tree), context)
  return collectAnchors(tree, valuesOn(space, page), (url) => page.mentionText?.(url))
}
