/**
 * `llms.txt`, a table of contents for those who read Markdown, and `llms-full.txt`, all of it in one.
 *
 *     ## Guide
 *
 *     - [Tides](guide/tides.md): When the harbour is deep enough
 */
import { Buffer } from 'node:buffer'
import { sectionOf, titleIn } from '../../../space/site-structure.ts'
import type { Space, SummaryEntry } from '../../../space/space.ts'
import type { FinishedPage, OutputFile, WrittenSpace } from '../../target.ts'
import { markdownOf } from '../paths.ts'
import { encodePath } from './encode-path.ts'
import { isForReaders } from './indexable.ts'
import { shownSpaces } from './sections.ts'
import { hostPath, type TopSite } from './top-site.ts'
import { topTitle } from './top-title.ts'
import { below } from './ways.ts'

/** A longer text in one file is of no use to anyone. */
const longest = 20_000_000

export function llms(site: TopSite): OutputFile[] {
  const spaces = shownSpaces(site)
  const [first] = spaces
  if (first === undefined) return []
  const landing = first.pages.find((page) => page.path === 'index.html')
  const summary = landing?.description === undefined ? '' : `> ${line(landing.description)}\n\n`
  const head = `# ${escaped(line(topTitle(site)))}\n\n${summary}`
  const sections = spaces.flatMap((space) => partsOf(site, space, spaces.length === 1))
  const full = wholeText(spaces)
  return [
    { path: 'llms.txt', content: `${head}${sections.join('\n')}` },
    ...(full === undefined ? [] : [{ path: 'llms-full.txt', content: full }]),
  ]
}

/** A section a part of the table of contents. */
function partsOf(site: TopSite, written: WrittenSpace, isAlone: boolean): string[] {
  const { space, pages } = written
  const name = isAlone ? undefined : nameOf(site, space)
  const byPath = new Map(pages.filter(isForReaders).map((page) => [page.page.path, page]))
  const take = (path: string): FinishedPage[] => {
    const page = byPath.get(path)
    byPath.delete(path)
    return page === undefined ? [] : [page]
  }
  const parts = space.summary.parts.map(({ title, entries }) => ({ title, pages: pathsIn(entries).flatMap(take) }))
  return [...parts, { title: undefined, pages: [...byPath.values()] }]
    .filter((part) => part.pages.length > 0)
    .map((part) => {
      const heading = [name, part.title].filter((each) => each !== undefined).join(': ') || 'Pages'
      return `## ${escaped(line(heading))}\n\n${part.pages.map((page) => item(site, written, page)).join('')}`
    })
}

/** Its section, with its own title where there are several of it: `API (v2)`. */
function nameOf(site: TopSite, { root, title, label, language }: Space): string {
  const section = site.structure && sectionOf(site.structure, root)
  if (section === undefined || section.title === '') return label ?? title
  const name = titleIn(section, language)
  return section.spaces.length === 1 ? name : `${name} (${title})`
}

const pathsIn = (entries: readonly SummaryEntry[]): string[] =>
  entries.flatMap(({ page, children }) => [...(page === undefined ? [] : [page]), ...pathsIn(children)])

function item(site: TopSite, { path }: WrittenSpace, page: FinishedPage): string {
  const file = below(path, markdownOf(page.path))
  const { url } = site.settings
  const address = url === undefined ? encodePath(file) : new URL(hostPath(site, file), url).href
  const description = page.description === undefined ? '' : `: ${line(page.description)}`
  return `- [${escaped(line(page.title))}](${address.replace(/[()]/g, encodeParenthesis)})${description}\n`
}

/** Undefined when it is too much, or the pages are not there as Markdown. */
function wholeText(spaces: readonly WrittenSpace[]): string | undefined {
  const texts: string[] = []
  let size = 0
  for (const { pages, textOf } of spaces) {
    for (const page of pages.filter(isForReaders)) {
      const text = textOf?.(markdownOf(page.path))
      if (text === undefined) continue
      size += Buffer.byteLength(text)
      if (size > longest) return undefined
      texts.push(`${text.trim()}\n`)
    }
  }
  return texts.length === 0 ? undefined : texts.join('\n')
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim()
const escaped = (text: string): string => text.replace(/[\\[\]]/g, '\\$&')
const encodeParenthesis = (sign: string): string => (sign === '(' ? '%28' : '%29')
