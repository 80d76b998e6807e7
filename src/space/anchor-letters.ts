/** What the ids of one heading have in common in every tool: `id-2.1-l’été`, `21-lété` and `2-1-l-ete` are all `21lete`. */
import { transliterate } from './transliterate.ts'
import { decodePercent } from './url-parts.ts'

export const letters = (text: string): string =>
  transliterate(decodePercent(text).normalize('NFC').toLowerCase())
    .replace(/^user-content-/, '')
    .replace(/^id-(?=\d)/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
