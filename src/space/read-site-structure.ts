/**
 * The `structure` of a `docs.yaml`: which spaces it names, in which sections and groups.
 *
 *     - { type: section, title: API, path: api, children: [         →   a section with the spaces v2 and v1
 *         { type: space, path: v2, default: true, content: … },
 *         { type: space, path: v1, content: … }] }
 */
import { isMap, type YamlMap } from './read-yaml.ts'
import { sectionsIn, type Titled } from './site-structure.ts'

/** A space as the file has it. */
export interface SaidSpace extends Titled {
  content: YamlMap
  /** Of keys, from the top of the file. */
  way: readonly string[]
  path: string | undefined
  isDefault: boolean
  isHidden: boolean
  isDraft: boolean
}

export interface SaidSection extends Titled {
  type: 'section'
  path: string | undefined
  isDefault: boolean
  spaces: SaidSpace[]
}
export type SaidItem =
  | SaidSection
  | ({ type: 'group'; items: SaidItem[] } & Titled)
  | ({ type: 'link'; url: string; isDraft: boolean } & Titled)

/** What stands at the end of `way` was left out, for where it is: `inside itself`. */
export type OnLeftOut = (where: string, way: readonly string[]) => void

/** An item of a list, with the way of keys that leads to it. */
interface Entry {
  item: YamlMap
  way: readonly string[]
}

/** What holds for all that stands in a group or a section. */
interface Around {
  isDraft: boolean
  isHidden: boolean
  /** The items that hold it. */
  above: readonly YamlMap[]
}

/** Deeper than sections in groups nobody goes; a hand-made file may. */
const deepest = 100

/** Where groups and sections hold what is in them. */
const within = ['structure', 'children']

/** `site` is what the file has under that key. */
export function readSiteStructure(site: YamlMap, onLeftOut: OnLeftOut): SaidItem[] {
  const around = { isDraft: false, isHidden: false, above: [] }
  const entries = entriesIn(site, ['site'], ['structure'])
  // A site without sections: its spaces are variants of each other.
  if (entries.length > 0 && entries.every(isSpace))
    return [
      { type: 'section', title: '', path: undefined, isDefault: true, spaces: entries.map((entry) => spaceOf(entry, around)) },
    ]
  return entries.flatMap((entry) => itemOf(entry, around, onLeftOut))
}

const isSpace = ({ item }: Entry): boolean =>
  isMap(item.content) && item.type !== 'section' && !within.some((key) => Array.isArray(item[key]) && item[key].some(isMap))
const isLink = ({ type, url }: YamlMap): boolean => type === 'external-link' || (type === undefined && typeof url === 'string')

function entriesIn(map: YamlMap, way: readonly string[], keys: readonly string[]): Entry[] {
  return keys.flatMap((key) => {
    const list: unknown[] = Array.isArray(map[key]) ? map[key] : []
    return list.flatMap((item, index) => (isMap(item) ? [{ item, way: [...way, key, String(index)] }] : []))
  })
}

function itemOf(entry: Entry, outer: Around, onLeftOut: OnLeftOut): SaidItem[] {
  const { item, way } = entry
  const around = {
    isDraft: outer.isDraft || item.draft === true,
    isHidden: outer.isHidden || item.hidden === true,
    above: [...outer.above, item],
  }
  if (isLink(item)) return linkOf(item, around.isDraft)
  const fault = outer.above.includes(item)
    ? 'inside itself'
    : outer.above.length >= deepest
      ? `inside ${deepest} others`
      : undefined
  if (fault !== undefined) onLeftOut(fault, way)
  if (fault !== undefined) return []
  const titled = { ...titlesOf(item), path: pathOf(item), isDefault: item.default === true }
  // A space beside sections is a section of its own.
  if (isSpace(entry))
    return [{ type: 'section', ...titled, spaces: [{ ...spaceOf(entry, outer), path: undefined, isDefault: true }] }]
  const isOfSection = (child: Entry): boolean => item.type !== 'section-group' && isSpace(child)
  const children = entriesIn(item, way, within)
  const own = isMap(item.content) ? [{ ...spaceOf(entry, outer), path: undefined }] : []
  const spaces = children.filter(isOfSection).map((space) => spaceOf(space, around))
  const others = children.filter((child) => !isOfSection(child)).flatMap((child) => itemOf(child, around, onLeftOut))
  const all = [...own, ...spaces]
  if (all.length > 0) return [{ type: 'section', ...titled, spaces: all }, ...others]
  return others.length > 0 ? [{ type: 'group', ...titlesOf(item), items: others }] : []
}

function spaceOf({ item, way }: Entry, around: Around): SaidSpace {
  return {
    ...titlesOf(item),
    ...{ content: item.content as YamlMap, way, path: pathOf(item), isDefault: item.default === true },
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
export const saidSpaces = (items: readonly SaidItem[]): SaidSpace[] =>
  sectionsIn<SaidSection>(items).flatMap(({ spaces }) => spaces)
