/** A page as its frame sees it. */
import type { Root } from 'mdast'
import type { Page } from '../../../space/space.ts'
import type { FinishedPage } from '../../target.ts'
import type { Site } from '../site.ts'
import { type NavItem, navOf } from './nav.ts'

export interface Shown {
  site: Site
  /** The way to the root of the space, for everything that the frame leads to: `../../`. */
  root: string
  /** Path from the output folder of the space. */
  path: string
  title: string
  description?: string
  /** Cover image as it is linked. */
  cover?: string
  frontMatter: Readonly<Record<string, unknown>>
  tree: Root
  /** Absent for what is no page of the space. */
  page?: Page
  /** Its place in the table of contents, when it has one. */
  entry?: NavItem
}

export function shownPage(finished: FinishedPage, site: Site): Shown {
  const { page, path, title, description, cover, frontMatter, tree } = finished
  const entry = navOf(site).byPage.get(page.path)
  return {
    ...{ site, path, title, frontMatter, tree, page, root: '../'.repeat(path.split('/').length - 1) },
    ...(description?.trim() && { description: description.trim() }),
    ...(cover && { cover }),
    ...(entry && { entry }),
  }
}
