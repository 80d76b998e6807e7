/** The types of `unpack.js`. */
import type MiniSearch from 'minisearch'
import type { PackedWords } from '../postings.ts'

export function unpackIndex(loader: Pick<typeof MiniSearch, 'loadJS'>, packed: PackedWords): MiniSearch
