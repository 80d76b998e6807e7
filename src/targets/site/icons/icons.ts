/** Icons by their names in GitBook, as elements: only those that a page uses are in it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import type { Preparation } from '../../target.ts'
import { installedPackage } from '../installed-package.ts'

export interface Icons {
  /** The drawing of a Font Awesome icon by name, `fa-leaf` or `leaf`; undefined when there is none. */
  get(name: string, style?: string): Element | undefined
  /** Names without a drawing since it was last asked, and the same from elsewhere: pages may be written in several threads. */
  taken(): string[]
  give(names: readonly string[]): void
}

const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Styles that are free; all others, such as `duotone`, look most like the first. */
const freeStyles = ['solid', 'regular', 'brands'] as const

/** What GitBook draws itself. */
const own: Readonly<Record<string, string>> = { 'gitbook-assistant': 'wand-magic-sparkles', gitbook: 'book-open' }

export async function createIcons({ report }: Preparation): Promise<Icons> {
  const folder = installedPackage('@fortawesome/fontawesome-free')?.folder
  const known = new Map<string, Element | undefined>()
  let missing = new Set<string>()
  let isTold = false
  /** One note in all, of the first one. */
  const tell = (name: string): void => {
    if (!isTold)
      report({
        id: 'loss/block',
        message: folder
          ? `Icon left out: \`${name}\` is not in Font Awesome Free, perhaps among others`
          : 'Icons left out: the package `@fortawesome/fontawesome-free` is not installed',
        file: '',
      })
    isTold = true
  }
  return {
    get(written, style = 'solid') {
      const key = `${style} ${written}`
      if (!known.has(key)) {
        const { name, styles } = parseName(written, style)
        known.set(key, folder && shape.test(name) ? readIcon(folder, name, styles) : undefined)
      }
      const found = known.get(key)
      if (!found) missing.add(parseName(written, style).name)
      return found
    },
    taken() {
      const taken = [...missing]
      missing = new Set()
      return taken
    },
    give: (names) => names.forEach(tell),
  }
}

/** `fa-regular fa-leaf`, `fas fa-leaf`, `fa-leaf`, `leaf`. */
function parseName(written: string, style: string): { name: string; styles: readonly string[] } {
  const words = written
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^fa-/, ''))
  const wished = [...words, style].find((word) => (freeStyles as readonly string[]).includes(word))
  const name = words.find((word) => !(freeStyles as readonly string[]).includes(word) && !/^fa[a-z]?$/.test(word)) ?? ''
  return { name: own[name] ?? name, styles: wished ? [wished, ...freeStyles] : freeStyles }
}

/** The package has a file under each old name too. */
function readIcon(folder: string, name: string, styles: readonly string[]): Element | undefined {
  for (const style of styles) {
    try {
      return asElement(readFileSync(join(folder, 'svgs', style, `${name}.svg`), 'utf8'))
    } catch {
      // Not in this style.
    }
  }
  return undefined
}

function asElement(svg: string): Element | undefined {
  const viewBox = /viewBox="([\d. -]+)"/.exec(svg)?.[1]
  const paths = [...svg.matchAll(/<path\b[^>]*? d="([^"]+)"/g)].map(
    ([, d = '']): Element => ({ type: 'element', tagName: 'path', properties: { d }, children: [] }),
  )
  if (viewBox === undefined || paths.length === 0) return undefined
  return { type: 'element', tagName: 'svg', properties: { className: ['icon'], viewBox, ariaHidden: 'true' }, children: paths }
}
