/**
 * Front matter as a node, for those who have nothing but the tree of a page.
 *
 *     ---
 *     icon: leaf     →   { type: 'yaml', value: 'icon: leaf' }
 *     ---
 */
import type { Yaml } from 'mdast'
import { frontMatterBlock } from './front-matter-block.ts'
import { placeAt } from './place.ts'

declare module 'mdast' {
  interface YamlData {
    /** What follows `---` on the first line, where something does: `js`. */
    language?: string
  }
}

/** Of a page of which the body starts behind its front matter; undefined where there is none. */
export function frontMatterNode(source: string, bodyStart: number): Yaml | undefined {
  const block = bodyStart === 0 ? undefined : frontMatterBlock(source)
  if (block === undefined) return undefined
  const { language, yaml } = block
  const top = source.startsWith('\uFEFF') ? 1 : 0
  const end = source[bodyStart - 1] === '\n' ? bodyStart - 1 : bodyStart
  return {
    type: 'yaml',
    value: yaml.replace(/\n$/, ''),
    ...(language !== '' && { data: { language } }),
    position: placeAt(source, top, end),
  }
}
