/** What the syntax layer must know of the blocks: which tags exist, and how they close. Given by the registry of blocks. */

export interface TagRule {
  /** Node type. */
  type: string
  /** Has a closer always, never, or only when there is content. */
  form: 'block' | 'void' | 'optional'
  /** Node types in which it must stand. */
  inside?: readonly string[]
  /** Names of what may be written in it. */
  attributes?: readonly string[]
}

export interface Dialect {
  tags: ReadonlyMap<string, TagRule>
}
