/**
 * Gives headings, expandables, tabs and steps the ids that links need, as `data.id`.
 *
 *     ## Sow early, to which a link `#sow-early` leads   →   heading { data: { id: 'sow-early' } }
 */
import GithubSlugger from 'github-slugger'
import type { Root } from 'mdast'
import { placeAnchors } from '../space/anchors.ts'
import { plainText } from '../tree/plain-text.ts'
import { isTitleLine } from '../tree/title.ts'
import { type AnyNode, mapTree, walk, withChanges } from '../tree/walk.ts'

export interface IdOptions {
  slug: 'github' | 'explicit' | 'gitbook'
  /** Whether some link leads to this id of the page. */
  isLinked(id: string): boolean
}

export function assignIds(tree: Root, { slug, isLinked }: IdOptions): Root {
  const wanted = new Map<AnyNode, string>()
  const published = slug === 'github' ? githubSlugs(tree) : new Map<AnyNode, string>()
  const taken = new Set<string>()
  for (const { node, anchor } of placeAnchors(tree)) {
    const isNeeded = slug === 'gitbook' || anchor.explicit || isLinked(anchor.id)
    if (!isNeeded || taken.has(anchor.id) || published.get(node) === anchor.id) continue
    taken.add(anchor.id)
    wanted.set(node, anchor.id)
  }
  return mapTree(tree, (node, _ancestors, original) => withOwnId(node, wanted.get(original)))
}

/** Ids that GitHub gives headings by itself. */
function githubSlugs(tree: Root): Map<AnyNode, string> {
  const slugger = new GithubSlugger()
  const slugs = new Map<AnyNode, string>()
  walk(tree, (node, ancestors) => {
    if (node.type === 'heading' && !isTitleLine(node, ancestors)) slugs.set(node, slugger.slug(plainText(withMarks(node))))
    return undefined
  })
  return slugs
}

/** GitHub leaves out a picture, but not the space beside it: `## ![](map.png) Way` is `#-way`. */
const withMarks = (heading: AnyNode): AnyNode =>
  mapTree(heading, ({ type }) => (pictures.has(type) ? { type: 'text', value: '🖼' } : undefined))

const pictures: ReadonlySet<string> = new Set(['image', 'imageReference', 'picture'])

/** Anchors print their id themselves, and so do footnotes and raw HTML. */
const printsOwnId: ReadonlySet<string> = new Set(['html', 'footnoteDefinition'])

function withOwnId(node: AnyNode, own: string | undefined): AnyNode | undefined {
  if (node.type === 'anchor')
    return own === undefined || own === node.attributes?.id
      ? undefined
      : withChanges(node, { attributes: { ...node.attributes, id: own } })
  const present = (node.data as { id?: string } | undefined)?.id
  return printsOwnId.has(node.type) || own === present ? undefined : withId(node, own)
}

function withId(node: AnyNode, id: string | undefined): AnyNode {
  const { id: _, ...data } = (node.data ?? {}) as { id?: string }
  return withChanges(node, { data: id === undefined ? data : { ...data, id } } as Partial<AnyNode>)
}
