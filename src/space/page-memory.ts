/**
 * Remembers texts and pages from one reading of a space to the next: a page whose bytes, place in SUMMARY.md and variables are the same is the same
 * object, with its tree and anchors. What watches a folder reads a thousand pages in the time of one.
 */
import type { Listing, PageText } from './page.ts'
import type { Page } from './space.ts'
import type { Variables } from './variables.ts'

/** What a page is made of beside its text. */
export interface Circumstances extends Listing {
  variables: Variables
}

export interface PageMemory {
  /** `key` tells apart the same file in two spaces. */
  text(key: string, bytes: Uint8Array, read: () => PageText): PageText
  page(text: PageText, circumstances: Circumstances, make: () => Page): Page
}

export function createPageMemory(): PageMemory {
  const texts = new Map<string, { bytes: Uint8Array; text: PageText }>()
  const pages = new Map<string, { text: PageText; circumstances: Circumstances; page: Page }>()
  return {
    text(key, bytes, read) {
      const known = texts.get(key)
      if (known?.bytes === bytes) return known.text
      const text = read()
      texts.set(key, { bytes, text })
      return text
    },
    page(text, circumstances, make) {
      const key = `${text.file}\0${text.path}`
      const known = pages.get(key)
      if (known?.text === text && isSame(known.circumstances, circumstances)) return known.page
      const page = make()
      pages.set(key, { text, circumstances, page })
      return page
    },
  }
}

const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a.title === b.title && a.linkTitle === b.linkTitle && a.listed === b.listed && areSame(a.variables, b.variables)

function areSame(a: Variables, b: Variables): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
