/** A title made from a path, when nothing else says one: `beds/soil-care.md` → `Soil care`, `beds/README.md` → `Beds`. */
import { folderOf, nameOf } from './path-within.ts'

export function titleOfPath(path: string): string {
  const stem = nameOf(path).replace(/\.md$/i, '')
  const folder = nameOf(folderOf(path))
  const name = /^(?:readme|index)$/i.test(stem) && folder !== '' ? folder : stem
  const words = name.replace(/[-_\s]+/g, ' ').trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}
