/**
 * What GitBook shows above all pages of a site, and where it has its spaces: sections, of which each holds the variants and
 * languages of one text, groups of them, and links to elsewhere. Plain data.
 */

export interface Titled {
  title: string
  /** By language tag, as the file has it. */
  titles?: Readonly<Record<string, string>>
}

export interface StructureSpace extends Titled {
  /** From the base. */
  root: string
  /** Whether it opens where its section is visited. */
  isDefault: boolean
  /** It can be reached and stands in no navigation. */
  isHidden: boolean
  /** Paths under which GitBook has its landing page, its own first; empty for the top of the site. */
  addresses: readonly string[]
}

export interface StructureSection extends Titled {
  type: 'section'
  /** Whether it opens where the site is visited. */
  isDefault: boolean
  spaces: readonly StructureSpace[]
}

export interface StructureGroup extends Titled {
  type: 'group'
  items: readonly StructureItem[]
}

export interface StructureLink extends Titled {
  type: 'link'
  url: string
}

export type StructureItem = StructureGroup | StructureSection | StructureLink

export interface SiteStructure {
  title?: string
  items: readonly StructureItem[]
}

/** What groups hold, and what stands beside them. */
type Grouped<Section> = Section | { type: 'group'; items: readonly Grouped<Section>[] } | { type: 'link' }

/** Whatever groups they stand in, in order. */
export const sectionsIn = <Section extends { type: 'section' } = StructureSection>(
  items: readonly Grouped<NoInfer<Section>>[],
): Section[] =>
  items.flatMap((item) => (item.type === 'section' ? [item] : item.type === 'group' ? sectionsIn<Section>(item.items) : []))

/** A space in its section. */
interface Place {
  section: StructureSection
  space: StructureSpace
}

const known = new WeakMap<SiteStructure, ReadonlyMap<string, Place[]>>()

/** Every place of a space. Asked for each space again and again, so it is kept. */
function placesOf(structure: SiteStructure, root: string): readonly Place[] {
  const places = known.get(structure) ?? placesByRoot(structure)
  known.set(structure, places)
  return places.get(root) ?? []
}

function placesByRoot({ items }: SiteStructure): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  for (const section of sectionsIn(items)) {
    for (const space of section.spaces) {
      const same = places.get(space.root) ?? []
      places.set(space.root, same)
      same.push({ section, space })
    }
  }
  return places
}

/** The section of a space; the first, for one that stands in several. */
export const sectionOf = (structure: SiteStructure, root: string): StructureSection | undefined =>
  placesOf(structure, root)[0]?.section

export function isHidden(structure: SiteStructure | undefined, root: string): boolean {
  const places = structure === undefined ? [] : placesOf(structure, root)
  return places.length > 0 && places.every(({ space }) => space.isHidden)
}

/** Where GitBook had a space, from the top of the site. */
export const addressesOf = (structure: SiteStructure | undefined, root: string): string[] =>
  structure === undefined ? [] : [...new Set(placesOf(structure, root).flatMap(({ space }) => space.addresses))]

/** Whether two spaces are variants or languages of one text: where nothing is said of sections, all are. */
export function isSameSection(structure: SiteStructure | undefined, root: string, other: string): boolean {
  const section = structure && sectionOf(structure, root)
  return section === undefined || section.spaces.some((space) => space.root === other)
}

/** In a language, or in that without its region; else as it is for all. */
export function titleIn({ title, titles = {} }: Titled, language: string): string {
  const byTag = new Map(Object.entries(titles).map(([tag, text]) => [tag.toLowerCase(), text]))
  const tag = language.toLowerCase()
  return byTag.get(tag) ?? byTag.get(tag.replace(/-.*$/s, '')) ?? title
}

/** The same with the roots of the spaces in the place of their folders; without what has none. */
export function atRoots({ items, ...site }: SiteStructure, roots: ReadonlyMap<string, string>): SiteStructure {
  return { ...site, items: itemsAt(items, roots) }
}

function itemsAt(items: readonly StructureItem[], roots: ReadonlyMap<string, string>): StructureItem[] {
  return items.flatMap((item): StructureItem[] => {
    if (item.type === 'link') return [item]
    if (item.type === 'group') return kept({ ...item, items: itemsAt(item.items, roots) }, 'items')
    const spaces = item.spaces.flatMap((space) => {
      const root = roots.get(space.root)
      return root === undefined ? [] : [{ ...space, root }]
    })
    return kept({ ...item, spaces }, 'spaces')
  })
}

const kept = <Key extends string, Item extends Record<Key, readonly unknown[]>>(item: Item, key: Key): Item[] =>
  item[key].length === 0 ? [] : [item]
