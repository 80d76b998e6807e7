/**
 * How else a page's address is written: as its file is called, in lower case, without accents.
 *
 *     Guide/My Étang.md   →   Guide/My Étang, guide/my étang, Guide/My-Étang, guide/my-etang
 */
import { transliterate } from '../../../space/transliterate.ts'
import { pageAddress } from '../paths.ts'

/** Without the page's own address; the likeliest first. */
export function spellings(path: string, readme: string): string[] {
  const bare = path.replace(/\.(?:md|markdown)$/i, '')
  const written = path === readme ? bare : bare.replace(/\/readme$/i, '')
  const dashed = written.replace(/[\s%]+/g, '-')
  const own = pageAddress(path, readme)
  const address = path === readme ? pageAddress(path, '') : own
  const all = [written, written.toLowerCase(), dashed, address, transliterate(address)]
  return [...new Set(all)].filter((each) => each !== own)
}
