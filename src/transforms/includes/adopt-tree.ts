/**
 * Makes a tree of one file fit into the page of another: addresses are written from there, labels do not clash, and each node
 * says which file it comes from, since neither its source text nor its place is that of the page.
 */
import type { Root } from 'mdast'
import { folderOf } from '../../space/path-within.ts'
import { rebaseUrl } from '../../space/rebase-url.ts'
import { referenceAttributes } from '../../space/reference-attributes.ts'
import { type AnyNode, mapTree } from '../../tree/walk.ts'
import type { Rename } from './free-labels.ts'

export function adoptTree(tree: Root, file: string, into: string, renameIn: (tree: Root) => Rename): Root {
  const rename = renameIn(tree)
  const rebase = (url: string): string => rebaseUrl(url, folderOf(file), folderOf(into))
  return mapTree(tree, (node) => {
    const moved = rename({ ...node, ...rebasedUrl(node, rebase), ...rebasedAttributes(node, rebase) })
    return { ...moved, data: { ...moved.data, changed: true, file: node.data?.file ?? file } }
  })
}

function rebasedUrl(node: AnyNode, rebase: (url: string) => string): Partial<AnyNode> {
  return node.url === undefined ? {} : { url: rebase(node.url) }
}

function rebasedAttributes(node: AnyNode, rebase: (url: string) => string): Partial<AnyNode> {
  const names = Object.keys(referenceAttributes(node.type)).filter((name) => node.attributes?.[name])
  if (names.length === 0) return {}
  return {
    attributes: { ...node.attributes, ...Object.fromEntries(names.map((name) => [name, rebase(node.attributes?.[name] ?? '')])) },
  }
}
