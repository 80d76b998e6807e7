/** A template tag as it was read, and what is wrong with how it was written. */
import type { Fix } from '../../diagnostics/fix.ts'

export interface Tag {
  name: string
  close: boolean
  attributes: Record<string, string>
  /** Offsets in the source; `end` is behind the last brace. */
  start: number
  end: number
  faults: TagFault[]
  /** What is to be written instead, when its signs are wrong. */
  meant?: string
}

export interface TagFault {
  /** In words that follow "Unexpected"; empty for a tag that lacks its closing brace. */
  what: string
  /** Offsets in the source. */
  start: number
  end: number
  fix?: Fix
  /** The attribute that it lacks the name of. */
  missing?: string
}
