/**
 * Puts reusable content where it is included.
 *
 *     {% include "../.gitbook/includes/tides.md" %}   →   the blocks of tides.md, its links written from here
 *
 * An include whose content cannot be had stays as it is, which reads as its path, and is reported.
 */

import type { Root } from 'mdast'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { missingInclude } from '../../space/missing-include.ts'
import type { Resolution } from '../../space/reference.ts'
import type { Page } from '../../space/space.ts'
import { type AnyNode, mapTree, walk } from '../../tree/walk.ts'
import { reportAt, type TransformContext } from '../transform.ts'
import { adoptTree } from './adopt-tree.ts'
import { freeLabels } from './free-labels.ts'

const deepest = 20
/** Nodes that includes may add to one page: content that includes itself many times over would fill the memory. */
const mostNodes = 200_000

interface State {
  context: TransformContext
  room: number
}

export function includes(tree: Root, context: TransformContext): Root {
  return expand(tree, context.page, [context.page], { context, room: mostNodes })
}

function expand(tree: Root, page: Page, trail: readonly Page[], state: State): Root {
  const rename = freeLabels(tree)
  return mapTree(tree, (node) => {
    if (node.type !== 'include') return undefined
    const included = find(node, page, trail, state)
    if (included === undefined) return undefined
    const content = expand(included.parse().tree, included, [...trail, included], state)
    const size = sizeOf(content)
    const fits = size <= state.room
    // Once something did not fit nothing else is tried: trying is what takes the time.
    state.room = fits ? state.room - size : 0
    if (!fits) return refuse(node, page, state, { id: 'include/too-large', message: tooLarge(node) })
    return adoptTree(content, included.file, page.file, rename).children as AnyNode[]
  })
}

/** The page that an include puts here; undefined, and reported, when there is none. */
function find(node: AnyNode, page: Page, trail: readonly Page[], state: State): Page | undefined {
  const src = node.attributes?.src ?? ''
  const found = state.context.resolve(src, 'include', page)
  const included = pageOf(found, state.context)
  if (included === undefined) return refuse(node, page, state, missing(src, found))
  if (trail.includes(included)) {
    const way = [...trail.slice(trail.indexOf(included)), included].map(({ path }) => `\`${path}\``)
    return refuse(node, page, state, {
      id: 'include/cycle',
      message: `Unexpected include of \`${src}\`, which leads in a circle: ${way.join(' → ')}`,
    })
  }
  if (trail.length > deepest || state.room <= 0)
    return refuse(node, page, state, { id: 'include/too-large', message: tooLarge(node) })
  return included
}

function pageOf(found: Resolution, { space }: TransformContext): Page | undefined {
  if (found.type === 'page') return found.page
  return found.type === 'asset' ? space.includes.get(found.file) : undefined
}

function missing(src: string, found: Resolution): Omit<Finding, 'file' | 'place'> {
  if (found.type === 'external' || found.type === 'space' || (found.type === 'broken' && found.reason === 'app-private')) {
    const hint = 'Copy the content into this repository, or write it where it is included.'
    return { id: 'include/remote', message: `Cannot find include \`${src}\`, which is content of another space`, hint }
  }
  if (found.type === 'broken' && found.reason === 'outside-space') {
    return { id: 'include/outside-space', message: `Unexpected include of \`${src}\`, expected a file within the repository` }
  }
  return { id: 'include/missing', message: missingInclude(src, found) }
}

const tooLarge = (node: AnyNode): string => `Unexpected size of include \`${node.attributes?.src ?? ''}\`, expected less content`

/** The node stands in `page`, which is an included file itself when includes are nested. */
function refuse(node: AnyNode, page: Page, { context }: State, finding: Omit<Finding, 'file' | 'place'>): undefined {
  reportAt({ ...context, page }, node, finding)
  return undefined
}

function sizeOf(tree: Root): number {
  let size = 0
  walk(tree, () => {
    size += 1
    return undefined
  })
  return size
}
