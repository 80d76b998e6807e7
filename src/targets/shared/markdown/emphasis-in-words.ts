/**
 * Emphasis within a word takes asterisks: underscores there would need the letters beside them in character references.
 *
 *     中文*强调*文字   →   as it is, not 中&#x6587;_&#x5F3A;&#x8C03;_&#x6587;字
 */
import type { Emphasis, Root } from 'mdast'
import type { Options } from 'remark-stringify'
import { type AnyNode, walk } from '../../../tree/walk.ts'

type Handle = NonNullable<NonNullable<Options['handlers']>['emphasis']>

const inWords = new WeakSet<object>()
const endsInWord = /[\p{L}\p{N}_]$/u
const startsInWord = /^[\p{L}\p{N}_]/u

/** Takes note of those in a tree that is about to be written. */
export function noteEmphasis<Tree extends Root>(tree: Tree): Tree {
  walk(tree, ({ children = [] }) => {
    children.forEach((child, index) => {
      if (child.type === 'emphasis' && touchesWord(children[index - 1], children[index + 1])) inWords.add(child)
    })
    return undefined
  })
  return tree
}

const touchesWord = (before: AnyNode | undefined, after: AnyNode | undefined): boolean =>
  endsInWord.test(textOf(before)) || startsInWord.test(textOf(after))
const textOf = (node: AnyNode | undefined): string => (node?.type === 'text' ? (node.value ?? '') : '')

/** Written by the serialiser itself, which only has to know which marks to try first. */
export const emphasis: Handle = Object.assign(
  ((node, _, state, info) => `*${state.containerPhrasing(node, { ...info, before: '*', after: '*' })}*`) as Handle,
  {
    attention: (node: Emphasis) => ({
      construct: 'emphasis',
      markers: inWords.has(node) ? ['*', '_'] : ['_', '*'],
      sizes: [1],
    }),
    peek: () => '_',
  },
)
