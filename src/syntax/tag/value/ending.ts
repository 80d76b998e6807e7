/** One of the ways in which a value in quotes ends. */
import type { TagCursor } from '../tag-cursor.ts'

export interface QuotedValue {
  /** Behind its opening quote. */
  from: number
  /** The characters that may close it. */
  closers: string
  /** The attribute that it is the value of; empty for text without a key. */
  attribute: string
  /** How many quotes are open where it is being read, its own included. */
  depth: number
  /** A tag began in it: shown to the reader, unless it is the next one of the page. */
  holdsTag: boolean
}

export interface Ending {
  /** Where it is looked for: at characters that may close the value, or at this one. */
  sign: 'quote' | '%' | '{'
  isAt(cursor: TagCursor, value: QuotedValue, at: number): boolean
  /** Moves the cursor to where the tag goes on; the answer is the value. */
  end(cursor: TagCursor, value: QuotedValue, at: number): string
}
