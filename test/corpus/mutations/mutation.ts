/** One thing broken in one place, and what has to be found then. */
import type { Space } from '../../../src/space/space.ts'
import type { Changes, CorpusFiles } from './corpus-files.ts'
import type { Random } from './random.ts'
import type { Line, Link } from './text-lines.ts'

export interface Expected {
  /** Any of these. */
  ids: readonly string[]
  file: string
  line: number
}

export interface Mutation {
  /** For the person who reads a failure. */
  what: string
  changes: Changes
  /** Each has to be there. */
  expected: readonly Expected[]
  /** What else may be found, as it follows from the same fault: by id, file, and the text of its line. */
  follows?(finding: { id: string; file: string; message: string }, line: string): boolean
}

/** What a corpus offers to those who break things. */
export interface Corpus {
  files: CorpusFiles
  space: Space
  summary: string
  /** Listed pages by path from the base, with their prose. */
  pages: readonly CorpusPage[]
  /** Links between listed pages, and from them to files. */
  links: readonly Link[]
}

export interface CorpusPage {
  file: string
  text: string
  lines: readonly Line[]
}

/** Undefined when the corpus, or the place that was picked, does not lend itself. */
export type Kind = (corpus: Corpus, random: Random) => Mutation | undefined

export const textOf = ({ files }: Corpus, file: string): string => files.texts.get(file) ?? ''

/** A file with one piece replaced. */
export function replaced(corpus: Corpus, file: string, start: number, end: number, text: string): Changes {
  const before = textOf(corpus, file)
  return new Map([[file, before.slice(0, start) + text + before.slice(end)]])
}

/** A snippet between two blocks at random, and the line on which it stands then. */
export function inserted(
  corpus: Corpus,
  random: Random,
  snippet: string,
): { page: CorpusPage; line: number; changes: Changes } | undefined {
  const page = random.pick(corpus.pages)
  if (page === undefined) return undefined
  const numbers = new Set(page.lines.map(({ number }) => number))
  const blank = new Set(page.lines.filter(({ text }) => text.trim() === '').map(({ number }) => number))
  const places = page.lines.filter(
    ({ number, text }) => /^\p{L}/u.test(text) && blank.has(number - 1) && blank.has(number + 1) && numbers.has(number),
  )
  const place = random.pick(places)
  if (place === undefined) return undefined
  return { page, line: place.number, changes: replaced(corpus, page.file, place.start, place.start, `${snippet}\n\n`) }
}

/** A snippet after everything else. */
export function appended(
  corpus: Corpus,
  random: Random,
  snippet: string,
  accept: (page: CorpusPage) => boolean = () => true,
): { page: CorpusPage; line: number; changes: Changes } | undefined {
  const page = random.pick(corpus.pages.filter(accept))
  if (page === undefined) return undefined
  const text = `${page.text.trimEnd()}\n\n`
  const line = text.split('\n').length
  return { page, line, changes: new Map([[page.file, `${text}${snippet}\n`]]) }
}
