/** The spaces of a run as `docs.yaml` sorts them; all together where it does not. */
import { groupBy } from '../../../diagnostics/group-by.ts'
import { addressesOf, isHidden, sectionOf } from '../../../space/site-structure.ts'
import type { WrittenSpace } from '../../target.ts'
import type { TopSite } from './top-site.ts'

type Spaces = Pick<TopSite, 'spaces' | 'structure'>

/** Those that are shown and told to others. */
export const shownSpaces = ({ spaces, structure }: Spaces): WrittenSpace[] =>
  spaces.filter(({ space }) => !isHidden(structure, space.root))

/** The variants and languages of one text each, in the order of the run, without hidden ones. */
export function sectionsOf(site: Spaces): WrittenSpace[][] {
  const { structure } = site
  const bySection = groupBy(shownSpaces(site), ({ space }): unknown => structure && sectionOf(structure, space.root))
  return [...bySection.values()]
}

/** What GitBook had at the top of the site; nobody is sent to what is hidden. */
export const homeOf = (site: Spaces): WrittenSpace | undefined =>
  shownSpaces(site).find(({ space }) => addressesOf(site.structure, space.root).includes(''))
