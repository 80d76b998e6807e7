/**
 * Pages that stay GitBook's keep their references as they are written, but for those to files that could not keep their names.
 *
 *     [North](beds%5Cnorth.md)   →   [North](beds-north.md)
 */
import type { Root } from 'mdast'
import { folderOf } from '../space/path-within.ts'
import type { Resolution, Resolve } from '../space/reference.ts'
import { references } from '../transforms/references/references.ts'
import type { TransformContext } from '../transforms/transform.ts'
import { mapTree, withChanges } from '../tree/walk.ts'
import type { Job } from './job.ts'
import { addressFrom, linksFrom } from './links.ts'

export function relinkMoved(tree: Root, path: string, context: TransformContext, job: Job): Root {
  if (job.moved.size === 0) return tree
  const { page } = context
  return references(withIncludes(tree, path, context, job), {
    ...context,
    resolve: movedOnly(job),
    // What is wrong with them is said when they are looked at.
    report: () => {},
    link: linksFrom(page, path, job),
  })
}

/** Reusable content is written under its own path. */
function withIncludes(tree: Root, path: string, { page, resolve }: TransformContext, { includes, moved }: Job): Root {
  return mapTree(tree, (node) => {
    if (node.type !== 'include') return undefined
    const found = resolve(node.attributes?.src ?? '', 'include', page)
    const file = found.type === 'page' ? found.page.file : found.type === 'asset' ? found.file : undefined
    const written = file !== undefined && moved.has(file) ? includes.get(file) : undefined
    if (written === undefined) return undefined
    const src = addressFrom(folderOf(path), written)
    return withChanges(node, { attributes: { ...node.attributes, src } })
  })
}

/** All others are taken for addresses elsewhere, which stay. */
const movedOnly =
  (job: Job): Resolve =>
  (url, kind, from) => {
    const found = job.resolve(url, kind, from)
    return isMoved(found, job) ? found : { type: 'external', url }
  }

function isMoved(found: Resolution, { moved }: Job): boolean {
  if (found.type === 'page') return moved.has(found.page.file)
  return found.type === 'asset' && moved.has(found.file)
}
