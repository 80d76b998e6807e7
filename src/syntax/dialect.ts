/** What the syntax layer must know of the blocks: which tags exist, and how they close. Given by the registry of blocks. */

/**
 * What stands between opener and closer, where it is not Markdown with tags: Markdown in which tags are text (`raw`), or what must be
 * kept to the letter: `code`, `bare-code` (if the opener names its language, and no fence holds it), a formula (`math`).
 */
export type TagBody = 'raw' | 'code' | 'bare-code' | 'math'

export interface TagRule {
  /** Node type. */
  type: string
  /** Has a closer always, never, or only when there is content. */
  form: 'block' | 'void' | 'optional'
  /** Node types in which it must stand. */
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
  tags: ReadonlyMap<string, TagRule>
  /** Tags that are known within others only. */
  items: ReadonlyMap<string, ItemRule>
}
