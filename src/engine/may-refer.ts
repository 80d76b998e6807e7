/**
 * Whether a page may refer to a file, or to a place on a page, by its text alone: most refer to pages and to the web, and need not be
 * parsed to know. In doubt it may.
 *
 *     See [Soil](soil.md) and [peat](https://peat.example).   →   false
 *     See ![pond](pond.png).                                  →   true
 */
import type { Page } from '../space/space.ts'

/** Tags, attributes and definitions may hold any address. */
const others = /\{%|<%|\b(?:src|href|url|data)\s*=|\]:/i
/** What an address in a link must begin or end with to be of no account. A `>` ends it only where a `<` began it. */
const page = /\s*(?:<?(?:[a-z][a-z0-9+.-]*:|#)|<[^\s()<>\\&#]{1,300}\.md(?=[#>])|[^\s()<>\\&#]{1,300}\.md(?=[#)\s]))/iy
const pageAsAWhole =
  /\s*(?:<?[a-z][a-z0-9+.-]*:[^\s()<>\\&#]{0,300}(?=[)\s>])|<[^\s()<>\\&#]{1,300}\.md(?=>)|[^\s()<>\\&#]{1,300}\.md(?=[)\s]))/iy

/** Markdown there is no page. */
const uploads = '.gitbook/assets/'

/** An address that stands alone may be that of a place too. */
const fragment = /[^\s#(]#/

export function mayReferToFiles({ source, frontMatter }: Page, places: boolean): boolean {
  if (typeof frontMatter.cover === 'string' || others.test(source) || source.includes(uploads)) return true
  return places ? fragment.test(source) || hasOtherAddress(source, pageAsAWhole) : hasOtherAddress(source, page)
}

function hasOtherAddress(source: string, harmless: RegExp): boolean {
  for (let at = source.indexOf(']('); at >= 0; at = source.indexOf('](', at + 2)) {
    harmless.lastIndex = at + 2
    if (!harmless.test(source)) return true
  }
  return false
}
