/**
 * A fix that gives a reference the path of another file, spelt as its place demands: names of assets hold spaces and parentheses.
 *
 *     ![Pond](pont.png)   →   ![Pond](pond%20%281%29.png)
 */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Reference } from '../check.ts'
import { relink } from './relink.ts'

export function relinkAsset(reference: Reference, path: string): Fix | undefined {
  const { at, page } = reference
  if (at === undefined) return undefined
  const before = page.source[at.start - 1] ?? ''
  return relink(reference, /["'<]/.test(before) ? inQuotes(path) : inParentheses(path))
}

/** `%`, `#` and `?` would mean something else in an address, the others would end the quotes. */
const inQuotes = (path: string): string => path.replace(/[%#?"'<>&\\|\n]/g, encoded)
const inParentheses = (path: string): string => path.replace(/[%#?"'<>&\\|\s()[\]*_`]/g, encoded)

/** `encodeURIComponent` leaves `(`, `)`, `'`, `*` and `_` as they are. */
const encoded = (character: string): string =>
  character > '\u007F' ? encodeURIComponent(character) : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
