/**
 * The `structure` of a `docs.yaml`: which spaces it names, and how they stand to each other once it is published.
 *
 *     - { type: section, title: API, path: api, children: [              →   API: v2 at `api` and `api/v2`, v1 at `api/v1`
 *         { type: space, path: v2, default: true, content: … },
 *         { type: space, path: v1, content: … }] }
 */
import { isMap, type YamlMap } from './read-yaml.ts'
import type { SiteStructure, StructureItem, StructureSpace, Titled } from './site-structure.ts'

/** A space as the file has it. */
export interface SaidSpace extends Titled {
  content: YamlMap
  item: YamlMap
  path: string | undefined
  isDefault: boolean
  isHidden: boolean
  isDraft: boolean
}

interface SaidSection extends Titled {
  type: 'section'
  path: string | undefined
  isDefault: boolean
  spaces: SaidSpace[]
}
type SaidItem =
  | SaidSection
  | ({ type: 'group'; items: SaidItem[] } & Titled)
  | ({ type: 'link'; url: string; isDraft: boolean } & Titled)

/** What holds for all that stands in a group or a section. */
interface Around {
  isDraft: boolean
  isHidden: boolean
  depth: number
}

/** Deeper than sections in groups nobody goes; a hand-made file may. */
const deepest = 10

/** Where groups and sections hold what is in them. */
const within = ['structure', 'children']

export function readStructure(structure: readonly unknown[]): SaidItem[] {
  const around = { isDraft: false, isHidden: false, depth: 0 }
  const maps = structure.filter(isMap)
  // A site without sections: its spaces are variants of each other.
  if (maps.length > 0 && maps.every(isSpace))
    return [{ type: 'section', title: '', path: undefined, isDefault: true, spaces: maps.map((item) => spaceOf(item, around)) }]
  return maps.flatMap((item) => itemOf(item, around))
}

const isSpace = (item: YamlMap): boolean => isMap(item.content) && childrenOf(item).length === 0 && item.type !== 'section'
const isLink = ({ type, url }: YamlMap): boolean => type === 'external-link' || (type === undefined && typeof url === 'string')

const childrenOf = (item: YamlMap): YamlMap[] =>
  within.flatMap((key) => (Array.isArray(item[key]) ? item[key].filter(isMap) : []))

function itemOf(item: YamlMap, above: Around): SaidItem[] {
  const around = {
    isDraft: above.isDraft || item.draft === true,
    isHidden: above.isHidden || item.hidden === true,
    depth: above.depth + 1,
  }
  if (around.depth > deepest) return []
  if (isLink(item)) return linkOf(item, around.isDraft)
  const titled = { ...titlesOf(item), path: pathOf(item), isDefault: item.default === true }
  // A space beside sections is a section of its own.
  if (isSpace(item))
    return [{ type: 'section', ...titled, spaces: [{ ...spaceOf(item, above), path: undefined, isDefault: true }] }]
  const children = childrenOf(item)
  const own = isMap(item.content) ? [{ ...spaceOf(item, above), path: undefined }] : []
  const spaces = item.type === 'section-group' ? [] : children.filter(isSpace)
  const others = children.filter((child) => !spaces.includes(child)).flatMap((child) => itemOf(child, around))
  const all = [...own, ...spaces.map((space) => spaceOf(space, around))]
  const section: SaidItem[] = all.length > 0 ? [{ type: 'section', ...titled, spaces: all }] : []
  if (section.length > 0) return [...section, ...others]
  return others.length > 0 ? [{ type: 'group', ...titlesOf(item), items: others }] : []
}

function spaceOf(item: YamlMap, around: Around): SaidSpace {
  return {
    ...titlesOf(item),
    ...{ item, content: item.content as YamlMap, path: pathOf(item), isDefault: item.default === true },
    isHidden: around.isHidden || item.hidden === true,
    isDraft: around.isDraft || item.draft === true,
  }
}

function linkOf(item: YamlMap, isDraft: boolean): SaidItem[] {
  const url = [item.url, item.path].find((value) => typeof value === 'string' && /^https?:\/\//i.test(value.trim()))
  if (typeof url !== 'string') return []
  const titled = titlesOf(item)
  return [{ type: 'link', ...titled, title: titled.title || hostIn(url.trim()), url: url.trim(), isDraft }]
}

/** `https://shop.example/boats` → `shop.example`: a link has to be called something. */
const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)

function titlesOf({ title, key, localizedTitle }: YamlMap): Titled {
  const said = [title, key].find((value) => typeof value === 'string')
  const titles = isMap(localizedTitle)
    ? Object.entries(localizedTitle).filter(([, text]) => typeof text === 'string' && text.trim() !== '')
    : []
  return {
    title: typeof said === 'string' ? said.trim() : '',
    ...(titles.length > 0 && { titles: Object.fromEntries(titles) as Record<string, string> }),
  }
}

const pathOf = ({ path }: YamlMap): string | undefined =>
  typeof path === 'string' || typeof path === 'number'
    ? String(path).split('/').filter(Boolean).join('/') || undefined
    : undefined

/** All of them, drafts too, in order. */
export const spacesIn = (items: readonly SaidItem[]): SaidSpace[] =>
  items.flatMap((item) => (item.type === 'section' ? item.spaces : item.type === 'group' ? spacesIn(item.items) : []))

/** As it is published: without drafts. `folderOf` says where a space lies, undefined for one that is not in the repository. */
export function publishedStructure(
  items: readonly SaidItem[],
  folderOf: (space: SaidSpace) => string | undefined,
): SiteStructure {
  const live = withoutDrafts(items)
  const home = defaultOf(liveSections(live))
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

const liveSections = (items: readonly SaidItem[]): SaidSection[] =>
  items.flatMap((item) => (item.type === 'section' ? [item] : item.type === 'group' ? liveSections(item.items) : []))

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
