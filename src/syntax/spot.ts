/** A place in the source that is taken out before Markdown is parsed, and comes back as a node afterwards. */
import type { Container } from './containers.ts'
import type { Tag } from './tag/tag.ts'

export interface Spot {
  /** `body`: what a tag holds to the letter; `tag` is its opener. `expression`: what stands between the tags of one, or of a formula. */
  kind: 'tag' | 'unit' | 'open' | 'close' | 'math' | 'body' | 'expression'
  /** Tag or element name. */
  name: string
  start: number
  end: number
  tag?: Tag
  /** Where it stands, so that its text can be freed of quote markers and indentation. */
  containers: readonly Container[]
  /** In a row of a pipe table: it stays in its line. */
  inline: boolean
  /** Other text stands on its line. */
  glued: boolean
}

/** A replacement in the source: the text between the offsets is left out, `text` stands instead; `spot` is an index. */
export interface Edit {
  start: number
  end: number
  before: string
  after: string
  spot?: number
  /** What is left is not what was written: it cannot be copied. */
  alters?: true
}
