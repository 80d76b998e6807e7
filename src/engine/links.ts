/** How references read in the output: relative paths from the page that holds them to where things are written. */

import { clearlyRelative } from '../space/clearly-relative.ts'
import { folderOf, isWithin, pathBelow } from '../space/path-within.ts'
import type { Resolution, Resolve, SpacePlace } from '../space/reference.ts'
import { relativePath } from '../space/relative-path.ts'
import { createResolver } from '../space/resolve.ts'
import type { Page, Space } from '../space/space.ts'
import { writablePath } from '../space/writable-path.ts'
import type { LinkTarget } from '../transforms/references/settle.ts'
import type { Job } from './job.ts'
import { safePath } from './safe-path.ts'

type Answer<Type extends Resolution['type']> = Extract<Resolution, { type: Type }>
/** The address that leads there from one page; undefined when it is not written. Assets that are asked for are copied. */
export type LinkTo = (target: LinkTarget) => string | undefined

export function linksFrom(page: Page, path: string, job: Job): LinkTo {
  const folder = folderOf(path)
  const to = (target: string): string => addressFrom(folder, target)
  return (target) => {
    switch (target.type) {
      case 'page':
        return pageAddress(target, page, to, job)
      case 'asset':
        return to(copied(target.file, job))
      case 'sibling':
        return siblingAddress(target, folder, job)
      case 'space':
        return target.at === undefined ? target.url : spaceAddress(target.at, target.fragment, folder, job)
    }
  }
}

function pageAddress(
  { page: target, anchor, fragment: asked }: Answer<'page'>,
  from: Page,
  to: (path: string) => string,
  job: Job,
): string | undefined {
  const output = job.paths.get(target.path)
  if (output === undefined) return undefined
  const id = anchor?.id ?? asked ?? ''
  const fragment = id === '' ? '' : `#${encodeFragment(id)}`
  if (target === from && fragment !== '') return fragment
  return (job.target.href?.(to(output)) ?? to(output)) + fragment
}

function copied(file: string, job: Job): string {
  const output = job.assets.pathFor(file) ?? safePath(file)
  job.used.set(file, output)
  return output
}

/** A page of another space of the repository that goes to a folder beside this one. */
function siblingAddress({ file, fragment }: Answer<'sibling'>, folder: string, job: Job): string | undefined {
  const { siblings = [], at = '' } = job.options
  const [sibling] = siblings.filter(({ root }) => isWithin(root, file)).sort((a, b) => b.root.length - a.root.length)
  if (!sibling) return undefined
  const output = writablePath(job.target.pagePath(pathBelow(sibling.root, file), sibling.space?.config.readme))
  const from = [at, folder].filter(Boolean).join('/')
  const way = addressFrom(from, [sibling.path, output].filter(Boolean).join('/'))
  const id = fragment && (idIn(sibling.space, file, fragment) ?? fragment)
  return (job.target.href?.(way) ?? way) + (id ? `#${encodeFragment(id)}` : '')
}

/** A page of a space that is said to lie beside the output, where the same target would have put it. The fragment is as it was written. */
function spaceAddress({ folder: place, page }: SpacePlace, fragment: string | undefined, folder: string, job: Job): string {
  const from = [job.options.at, folder].filter(Boolean).join('/')
  const way = addressFrom(from, [place, writablePath(job.target.pagePath(page))].filter(Boolean).join('/'))
  return (job.target.href?.(way) ?? way) + (fragment ? `#${fragment.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent)}` : '')
}

/** The id that a fragment means on a page of another space, where that is known. */
function idIn(space: Space | undefined, file: string, fragment: string): string | undefined {
  if (space === undefined) return undefined
  const finder = finders.get(space) ?? finderOf(space)
  finders.set(space, finder)
  const page = finder.pages.get(file)
  const found = page && finder.resolve(`#${fragment}`, 'link', page)
  return found?.type === 'page' ? found.anchor?.id : undefined
}

interface Finder {
  /** By their files. */
  pages: ReadonlyMap<string, Page>
  resolve: Resolve
}

/** Every link to a space asks again. */
const finders = new WeakMap<Space, Finder>()

const finderOf = (space: Space): Finder => ({
  pages: new Map([...space.pages.values()].map((page) => [page.file, page])),
  resolve: createResolver(space),
})

/** How a page in a folder of the output writes the way to a file of it. */
export const addressFrom = (folder: string, path: string): string => encodePath(clearlyRelative(relativePath(folder, path)))

/** Characters that would end or change an address; others stay readable. */
function encodePath(path: string): string {
  return path.replace(/[\s%?#"<>\\^`{|}]/g, (character) => encodeURIComponent(character))
}

const encodeFragment = (id: string): string => id.replace(/[\s%"<>\\^`{|}]/g, (character) => encodeURIComponent(character))
