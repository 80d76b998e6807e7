/** Which tags exist, and how they close: said by the registry of blocks, and all that reading a page must know of them. */

/** Whether a tag has a closer: always, never, or only when there is content (`file`, `embed`). */
export type TagForm = 'block' | 'void' | 'optional'

/**
 * What stands between opener and closer, where it is not Markdown with tags: Markdown in which tags are text (`raw`), or what must be
 * kept to the letter: `code`, `bare-code` (if the opener names its language, and no fence holds it), a formula (`math`).
 */
export type TagBody = 'raw' | 'code' | 'bare-code' | 'math'

export interface TagRule {
  /** Type of the node that the tag becomes. */
  type: string
  form: TagForm
  /** Types in which it must stand; an opener of a like sibling closes one that was left open. */
  inside?: readonly string[]
  /** Names of what may be written in it. */
  attributes?: readonly string[]
  body?: TagBody
  /** What it is when it has an attribute of that name. */
  kind?: { attribute: string; rule: TagRule }
}

export interface ItemRule extends TagRule {
  /** The tag that must be open. */
  within: string
}

export interface Dialect {
  /** By the tag's name, every spelling of it. Integrations (`@name/block`) have no fixed names and are not in here. */
  tags: ReadonlyMap<string, TagRule>
  /** Tags that are known within others only. */
  items: ReadonlyMap<string, ItemRule>
}
