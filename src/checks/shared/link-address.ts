/**
 * The address of a file, as it is written on a page.
 *
 *     beds/my soil.md, from guide/pots.md   →   ../beds/my%20soil.md
 *     beds/README.md, from README.md        →   beds/, when the old address had no `.md` either
 */
import { clearlyRelative } from '../../space/clearly-relative.ts'
import { folderOf } from '../../space/path-within.ts'
import { relativePath } from '../../space/relative-path.ts'
import { splitUrl } from '../../space/url-parts.ts'
import type { Reference } from '../check.ts'

/** `file` is seen from the base. */
export function linkAddress({ page, url }: Reference, file: string): string {
  const path = clearlyRelative(relativePath(folderOf(page.file), file))
  const asFolder = /(?:^|\/)README\.md$/i.test(path) && !/\.(?:md|html?)$/i.test(splitUrl(url).path)
  return encodePath(asFolder ? path.replace(/README\.md$/i, '') || './' : path)
}

const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** What would mean something else in an address, end it, or split the cell of a table. */
const encodePath = (path: string): string => path.replace(/[%#?"'<>&\\\s()|]/g, encoded)
