/** Tags of GitBook 2 and 3 that stand in an `if`, before what it shows otherwise. They have no closers of their own. */
import type { AnyNode } from './walk.ts'

const names: ReadonlySet<string> = new Set(['else', 'elif', 'elseif', 'elsif'])

export const isBranch = (name: string): boolean => names.has(name)

export const isBranchTag = (node: AnyNode): boolean => node.type === 'tag' && isBranch(node.attributes?.name ?? '')
