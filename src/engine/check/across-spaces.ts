/**
 * Anchors in another space of the same run: what rules ask of a reference when all pages are known, asked where all spaces are.
 *
 *     app.gitbook.com/s/BEDS/soil#clay, with `--space BEDS=beds`   →   asked of the page `beds/soil.md`
 */
import type { PageContext, Reference } from '../../checks/check.ts'
import { pathWithin } from '../../space/path-within.ts'
import type { Resolution } from '../../space/reference.ts'
import { createResolver } from '../../space/resolve.ts'
import type { Page, Space } from '../../space/space.ts'
import type { CheckSpaceOptions } from './check-space.ts'
import { diagnosticOf, type Found } from './found.ts'
import { looksOf } from './looks.ts'
import { rulesOf } from './rules.ts'

interface Place {
  page: Page
  context: Omit<PageContext, 'page' | 'report'>
}

/** Whether only another space can say if the anchor is there. */
export const leadsAcross = ({ resolution }: Reference): boolean => fileOf(resolution) !== undefined

/** References into spaces that are not in this run are left alone. */
export function checkAcross(spaces: readonly Space[], references: readonly Reference[], options: CheckSpaceOptions): Found[] {
  const found: Found[] = []
  const { resolved } = looksOf(rulesOf(options.rules).values())
  const places = placesOf(spaces, options)
  for (const reference of references) {
    const { page } = reference
    const place = places.get(fileOf(reference.resolution) ?? '')
    const fragment = 'fragment' in reference.resolution ? reference.resolution.fragment : undefined
    if (place === undefined || fragment === undefined) continue
    const resolution = place.context.resolve(`#${fragment}`, 'link', place.page)
    for (const { rule, look } of resolved) {
      const report: PageContext['report'] = (problem) => void found.push(diagnosticOf(problem, rule.check, rule.level, page))
      look(meaning(reference, resolution), { ...place.context, page, report })
    }
  }
  return found
}

/** Much of a reference is found when it is asked for only. */
function meaning(reference: Reference, resolution: Resolution): Reference {
  const { kind, url, file, page, written, at, place } = reference
  return { ...{ kind, url, file, page, written, at, place, resolution }, ancestors: [] }
}

/** Every page of every space, by its file. */
function placesOf(spaces: readonly Space[], options: CheckSpaceOptions): Map<string, Place> {
  return new Map(
    spaces.flatMap((space) => {
      const resolve = createResolver(space, { spaces: options.spaces })
      const context = { space, options, resolve, isInclude: false, textOf: () => '' }
      return [...space.pages.values()].map((page): [string, Place] => [page.file, { page, context }])
    }),
  )
}

/** A path into the folder of another space is a fault of its own, whatever its fragment. */
function fileOf(resolution: Resolution): string | undefined {
  if (resolution.type !== 'space' || resolution.fragment === undefined || resolution.at === undefined) return undefined
  return pathWithin(resolution.at.folder, resolution.at.page)
}
