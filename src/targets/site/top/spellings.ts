/**
 * How else a page's address is written: as its file is called, in lower case, without accents.
 *
 *     Guide/My Étang.md   →   Guide/My Étang, guide/my étang, Guide/My-Étang, guide/my-etang
 */
import { transliterate } from '../../../space/transliterate.ts'
import { pageAddress, slugs } from '../paths.ts'

/** Without the page's own address; the likeliest first. */
export function spellings(path: string, readme: string): string[] {
  const bare = path.replace(/\.(?:md|markdown)$/i, '')
  const isLanding = path === readme
  const written = isLanding ? bare : bare.replace(/\/readme$/i, '')
  const address = pageAddress(path, isLanding ? '' : readme)
  const all = [written, written.toLowerCase(), slugs(written), address, transliterate(address)]
  // The landing page has pages below its own name, in lower case: `/readme/child`.
  if (isLanding) all.unshift(address)
  return [...new Set(all)].filter((each) => isLanding || each !== address)
}
