/** What the components of the site are given. */
import type { RootContent } from 'mdast'
import type { BlockName, NodeOf } from '../../blocks/index.ts'
import type { TargetContext } from '../target.ts'
import type { Site } from './site.ts'

export interface SiteContext extends TargetContext {
  site: Site
}

/** A component: makes elements of a block. Blocks among its children are written afterwards. `within` holds the types around it. */
export type Component<Name extends BlockName> = (
  node: NodeOf<Name>,
  context: SiteContext,
  within: readonly string[],
) => RootContent[]

export type Components = { [Name in BlockName]?: Component<Name> }
