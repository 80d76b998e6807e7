/** A tag that has not been paired yet, and how it is spoken of. */
import type { Position } from 'unist'
import type { Spot } from './spot.ts'

/** Among the nodes it stands between. */
export interface TagLeaf {
  type: 'leaf'
  spot: Spot
  position: Position
  source: string
}

/** What pairs openers with closers: `hint`, `<details`. */
export const keyOf = ({ spot }: TagLeaf): string => (spot.kind === 'tag' ? spot.name : `<${spot.name}`)
export const isCloser = ({ spot }: TagLeaf): boolean => spot.kind === 'close' || spot.tag?.close === true
export const shown = ({ spot }: TagLeaf): string => (spot.kind === 'tag' ? `{% ${spot.name} %}` : `<${spot.name}>`)
export const shownCloser = ({ spot }: TagLeaf): string => (spot.kind === 'tag' ? `{% end${spot.name} %}` : `</${spot.name}>`)
