/**
 * Tells the text that GitBook puts into a link from text that an author chose.
 *
 *     [soil.md](beds/soil.md)   [beds](beds/)   [Lien cassé](broken-reference)   →   generated
 *     [About soil](beds/soil.md)                                                 →   not
 */
import { folderOf, nameOf } from './path-within.ts'
import { decodePercent, splitUrl, unescapeBackslashes } from './url-parts.ts'

const lost = new Set([
  'broken link',
  'broken mention',
  'broken reference',
  'broken-reference',
  'lien cassé',
  'lien brisé',
  'enlace roto',
  'link quebrado',
  'defekter link',
  'bozuk bağlantı',
  '损坏的链接',
])

/** Whether text only says that the target was lost, or nothing at all. */
export function isLostText(text: string): boolean {
  const bare = plain(text)
  return bare === '' || lost.has(bare)
}

/** Whether text is the address, a name made from it, or nothing that an author would write. `file` is the target's path. */
export function isGeneratedText(text: string, url: string, file?: string): boolean {
  const bare = plain(text)
  if (isLostText(bare)) return true
  const { path, fragment } = splitUrl(url)
  const paths = [path, ...(file === undefined ? [] : [file])].map((each) => plain(each).replace(/\/$/, ''))
  const names = paths.flatMap((each) => [each, nameOf(each), nameOf(folderOf(each))])
  return (
    plain(url) === bare ||
    names.some((name) => bare === name || bare === `${name}/` || (name !== '' && matches(bare, name, fragment)))
  )
}

function matches(text: string, name: string, fragment: string | undefined): boolean {
  const stem = name.replace(/\.md$/, '')
  return text === stem || (fragment !== undefined && (text === `${name}#${plain(fragment)}` || text === `#${plain(fragment)}`))
}

const plain = (text: string): string => decodePercent(unescapeBackslashes(text)).normalize('NFC').trim().toLowerCase()
