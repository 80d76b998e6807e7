/**
 * The same page in the other spaces of the run: in other languages, and in other variants of the same language.
 *
 *     en/guide/tides.md in a run with fr and en/v1   →   fr/guide/tides/index.html, en/v1/index.html (it has no such page)
 */
import { isWithin, folderOf as parentOf, pathBelow, pathWithin } from '../../../space/path-within.ts'
import { isHidden, isSameSection } from '../../../space/site-structure.ts'
import type { Page, Space } from '../../../space/space.ts'
import type { Sibling } from '../../target.ts'
import { pagePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { spaceHref } from './address.ts'
import type { Shown } from './shown.ts'

export interface Alternate {
  space: Space
  /** Folder in the output. */
  folder: string
  /** From the folder. */
  path: string
  /** Whether it is this page, rather than the landing page. */
  isSame: boolean
  /** Whether it is the space that is being written. */
  isOwn: boolean
}

/** Every space of the same section, in order; empty when it is alone. */
export function alternates(shown: Shown): Alternate[] {
  const spaces = besides(shown.site)
  if (spaces.length < 2) return []
  return spaces.flatMap((sibling): Alternate[] => {
    const { space, path: folder, root } = sibling
    if (!space) return []
    if (root === shown.site.space.root) return [{ space, folder, path: shown.path, isSame: true, isOwn: true }]
    const page = counterpart(shown, space)
    const path = pagePath(page?.path ?? space.config.readme, space.config.readme)
    return [{ space, folder, path, isSame: page !== undefined, isOwn: false }]
  })
}

const known = new WeakMap<Site, readonly Sibling[]>()

/** What another section says is another text, whatever its pages are called. */
function besides(site: Site): readonly Sibling[] {
  const { spaces, structure, space: own } = site
  const isShown = ({ root }: Sibling): boolean => isSameSection(structure, own.root, root) && !isHidden(structure, root)
  const made = known.get(site) ?? spaces.filter((sibling) => sibling.root === own.root || isShown(sibling))
  known.set(site, made)
  return made
}

export const alternateHref = ({ site, root }: Shown, { folder, path }: Alternate): string => spaceHref(site, root, folder, path)

/** The page that the front matter names, else the one at the same place. */
function counterpart({ page, frontMatter }: Shown, space: Space): Page | undefined {
  if (!page) return undefined
  const files = alternateFiles(page, frontMatter).filter((file) => isWithin(space.root, file))
  const named = files.map((file) => space.pages.get(pathBelow(space.root, file))).find(Boolean)
  const found = named ?? space.pages.get(page.path) ?? readme(page, space)
  return found && (found.listed || !page.listed) ? found : undefined
}

/** Landing pages may be called differently. */
const readme = (page: Page, space: Space): Page | undefined =>
  /^readme\.md$/i.test(page.path) ? space.pages.get(space.config.readme) : undefined

/** `metaLinks.alternates` as files, from the base. */
function alternateFiles(page: Page, frontMatter: Shown['frontMatter']): string[] {
  return alternateLinks(frontMatter).flatMap((link) => {
    const file = /^[a-z][a-z\d+.-]*:|^\/\//i.test(link) ? undefined : pathWithin(parentOf(page.file), link)
    return file === undefined ? [] : [file]
  })
}

export function alternateLinks({ metaLinks }: Shown['frontMatter']): string[] {
  const links = typeof metaLinks === 'object' && metaLinks !== null && 'alternates' in metaLinks ? metaLinks.alternates : []
  return Array.isArray(links) ? links.filter((link): link is string => typeof link === 'string' && link.trim() !== '') : []
}
