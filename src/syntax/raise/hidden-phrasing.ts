/**
 * hast-util-to-mdast wraps what is not phrasing in paragraphs of its own, and knows only mdast's phrasing. GitBook's is passed through it
 * under a type that it knows, and gets its own back afterwards.
 */
import type { RootContent } from 'mdast'
import type { Node } from 'unist'

const cover = 'textDirective'

interface Hidden extends Node {
  type: string
  real?: string
  children?: Hidden[]
}

/** A GitBook phrasing node that survives the conversion. */
export function hiddenPhrasing(
  type: string,
  attributes: Record<string, string | undefined>,
  children: readonly RootContent[] = [],
): RootContent {
  return { type: cover, real: type, attributes: written(attributes), children: [...children] } as unknown as RootContent
}

/** A GitBook flow node. */
export function flowBlock(
  type: string,
  attributes: Record<string, string | undefined>,
  children: readonly RootContent[] = [],
): RootContent {
  return { type, attributes: written(attributes), children: [...children] } as unknown as RootContent
}

function written(attributes: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Gives the hidden nodes below (and at) a node their own types back. */
export function revealPhrasing(node: Node): void {
  const hidden = node as Hidden
  if (hidden.type === cover && hidden.real !== undefined) {
    hidden.type = hidden.real
    delete hidden.real
  }
  for (const child of hidden.children ?? []) revealPhrasing(child)
}
