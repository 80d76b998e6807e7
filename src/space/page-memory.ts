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
  /** What was made under this name the last time, when it is made of the same. */
  last<Value>(name: string, inputs: readonly unknown[], make: () => Value): Value
}

export function createPageMemory(): PageMemory {
  const texts = new Map<string, { bytes: Uint8Array; text: PageText }>()
  const pages = new Map<string, { text: PageText; circumstances: Circumstances; page: Page }>()
  const others = new Map<string, { inputs: readonly unknown[]; value: unknown }>()
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
    last<Value>(name: string, inputs: readonly unknown[], make: () => Value): Value {
      const known = others.get(name)
      if (known !== undefined && areAlike(known.inputs, inputs)) return known.value as Value
      const value = make()
      others.set(name, { inputs, value })
      return value
    },
  }
}

const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a.title === b.title && a.linkTitle === b.linkTitle && a.listed === b.listed && areSame(a.variables, b.variables)

const areAlike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index])

function areSame(a: Variables, b: Variables): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}
