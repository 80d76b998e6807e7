/**
 * The file names that a written path may mean, likeliest first.
 *
 *     potting%20soil.md   →   potting%20soil.md, potting soil.md
 *     a\_b.png            →   a\_b.png, a_b.png, a/_b.png
 */
import { decodeEntities, decodePercent, unescapeBackslashes } from './url-parts.ts'

const plain = /^[^%\\&<>\p{Cc}]*$/u

export function pathSpellings(written: string): string[] {
  const path = written.trim()
  if (plain.test(path)) return [path]
  const bare = path.replace(/^<+/, '').replace(/\p{Cc}+/gu, '')
  const inner = bare.endsWith('>') ? bare.slice(0, -1) : bare
  const decoded = decodeEntities(inner)
  const unescaped = unescapeBackslashes(decoded)
  return [
    ...new Set([
      inner,
      decoded,
      unescaped,
      decodePercent(inner),
      decodePercent(unescaped),
      decodePercent(decodePercent(unescaped)),
      decodePercent(decoded).replaceAll('\\', '/'),
    ]),
  ]
}
