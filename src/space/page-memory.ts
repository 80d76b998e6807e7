/**
 * Remembers texts and pages from one reading of a space to the next: a page whose bytes and place in SUMMARY.md are the same is the same
 * object, with its tree and anchors. What watches a folder reads a thousand pages in the time of one.
 */
import type { Listing, PageText } from './page.ts'
import type { Page } from './space.ts'

export interface PageMemory {
  /** `key` tells apart the same file in two spaces. */
  text(key: string, bytes: Uint8Array, read: () => PageText): PageText
  page(text: PageText, listing: Listing, make: () => Page): Page
}

export function createPageMemory(): PageMemory {
  const texts = new Map<string, { bytes: Uint8Array; text: PageText }>()
  const pages = new Map<string, { text: PageText; listing: Listing; page: Page }>()
  return {
    text(key, bytes, read) {
      const known = texts.get(key)
      if (known?.bytes === bytes) return known.text
      const text = read()
      texts.set(key, { bytes, text })
      return text
    },
    page(text, listing, make) {
      const key = `${text.file}\0${text.path}`
      const known = pages.get(key)
      if (known?.text === text && isSame(known.listing, listing)) return known.page
      const page = make()
      pages.set(key, { text, listing, page })
      return page
    },
  }
}

const isSame = (a: Listing, b: Listing): boolean => a.title === b.title && a.linkTitle === b.linkTitle && a.listed === b.listed
