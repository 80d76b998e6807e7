/** The blocks that are spelled as tags, by the type of their node. */
import type { Block } from '../../blocks/block.ts'
import { blocks } from '../../blocks/index.ts'

export const tagBlocks: ReadonlyMap<string, Block> = new Map(
  (Object.values(blocks) as unknown as Block[])
    .filter(({ tag, aliases }) => tag !== undefined || aliases !== undefined)
    .map((block) => [block.name, block]),
)

/** By the name of a tag, every spelling of it. */
export const typeOfTag: ReadonlyMap<string, string> = new Map(
  [...tagBlocks].flatMap(([type, { tag, aliases = [] }]) => [...(tag ? [tag] : []), ...aliases].map((name) => [name, type])),
)

/** One visitor for all of them. */
export const forTagBlocks = <Visit>(visit: Visit): Record<string, Visit> =>
  Object.fromEntries([...tagBlocks.keys()].map((type) => [type, visit]))
