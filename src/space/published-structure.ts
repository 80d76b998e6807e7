/**
 * The structure of a site as it is published: without drafts, each space with its addresses.
 *
 *     API: v2 by default, v1   →   v2 at `api` and `api/v2`, v1 at `api/v1`
 */
import type { SaidItem, SaidSection, SaidSpace } from './read-site-structure.ts'
import { type SiteStructure, type StructureItem, type StructureSpace, sectionsIn, type Titled } from './site-structure.ts'

/** `folderOf` says where a space lies, undefined for one that is not in the repository. */
export function publishedStructure(
  items: readonly SaidItem[],
  folderOf: (space: SaidSpace) => string | undefined,
): SiteStructure {
  const live = withoutDrafts(items)
  const home = defaultOf(sectionsIn<SaidSection>(live))
  const publish = (item: SaidItem): StructureItem => {
    if (item.type === 'group') return { ...item, items: item.items.map(publish) }
    if (item.type === 'link') return { ...withTitles(item), type: 'link', url: item.url }
    const isDefault = item === home
    const first = defaultOf(item.spaces)
    const spaces = item.spaces.flatMap((space): StructureSpace[] => {
      const root = folderOf(space)
      const addresses = addressesFrom(placesFor(item.path, isDefault), placesFor(space.path, space === first))
      const { isHidden } = space
      return root === undefined ? [] : [{ ...withTitles(space), root, isDefault: space === first, isHidden, addresses }]
    })
    return { ...withTitles(item), type: 'section', isDefault, spaces }
  }
  return { items: live.map(publish) }
}

const withTitles = ({ title, titles }: Titled): Titled => ({ title, ...(titles && { titles }) })

function withoutDrafts(items: readonly SaidItem[]): SaidItem[] {
  return items.flatMap((item): SaidItem[] => {
    if (item.type === 'link') return item.isDraft ? [] : [item]
    if (item.type === 'group') return [{ ...item, items: withoutDrafts(item.items) }]
    const spaces = item.spaces.filter(({ isDraft }) => !isDraft)
    return spaces.length === 0 ? [] : [{ ...item, spaces }]
  })
}

/** The one that says so, else the first. */
const defaultOf = <Item extends { isDefault: boolean }>(items: readonly Item[]): Item | undefined =>
  items.find(({ isDefault }) => isDefault) ?? items[0]

/** A default needs no path, and has one all the same. */
const placesFor = (path: string | undefined, isDefault: boolean): string[] => [
  ...(isDefault ? [''] : []),
  ...(path === undefined ? [] : [path]),
]

const addressesFrom = (sections: readonly string[], variants: readonly string[]): string[] =>
  variants.flatMap((variant) => sections.map((section) => [section, variant].filter(Boolean).join('/')))
