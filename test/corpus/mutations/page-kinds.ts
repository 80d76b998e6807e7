/** Pages, headings and the table of contents. */
import { posix } from 'node:path'
import { appended, type Corpus, type CorpusPage, type Expected, type Kind, replaced, textOf } from './mutation.ts'
import type { Random } from './random.ts'
import type { Line, Link } from './text-lines.ts'

const missing = ['link/missing-page']

/** Pages to which the text alone says that links lead, or that have an entry of their own. */
function aPage(corpus: Corpus, random: Random): CorpusPage | undefined {
  return random.pick(corpus.pages.filter(({ file }) => posix.basename(file) !== 'README.md'))
}

const linksTo = ({ links }: Corpus, file: string): Link[] =>
  links.filter(({ target, line }) => target === file && line.file !== file)

const at = (ids: readonly string[], links: readonly Link[]): Expected[] =>
  links.map(({ line }) => ({ ids, file: line.file, line: line.number }))

/** The lines of SUMMARY.md that lead to a page. */
function entriesOf(corpus: Corpus, file: string): Line[] {
  const path = posix.relative(posix.dirname(corpus.summary), file)
  let start = 0
  return textOf(corpus, corpus.summary)
    .split('\n')
    .flatMap((text, index) => {
      const line = { file: corpus.summary, number: index + 1, start, text }
      start += text.length + 1
      return text.includes(`(${path})`) || text.includes(`(<${path}>)`) || text.includes(`(${path} "`) ? [line] : []
    })
}

function gone(corpus: Corpus, page: CorpusPage, ids: readonly string[], entry: readonly string[]): Expected[] {
  const entries = entriesOf(corpus, page.file).map(({ number }) => ({ ids: entry, file: corpus.summary, line: number }))
  return [...at(ids, linksTo(corpus, page.file)), ...entries]
}

/** Findings about the page speak of its name. */
const names = (page: CorpusPage) => (finding: { message: string; file: string }, line: string) =>
  line.includes(posix.basename(page.file, '.md')) || finding.message.includes(posix.basename(page.file, '.md'))

const renamePage: Kind = (corpus, random) => {
  const page = aPage(corpus, random)
  if (page === undefined) return undefined
  const moved = page.file.replace(/\.md$/, '-umgezogen.md')
  return {
    what: `${page.file} is renamed`,
    changes: new Map([
      [page.file, undefined],
      [moved, page.text],
    ]),
    expected: gone(corpus, page, missing, ['summary/missing-file']),
    follows: names(page),
  }
}

const deletePage: Kind = (corpus, random) => {
  const page = aPage(corpus, random)
  if (page === undefined) return undefined
  return {
    what: `${page.file} is deleted`,
    changes: new Map([[page.file, undefined]]),
    expected: gone(corpus, page, missing, ['summary/missing-file']),
    follows: names(page),
  }
}

const pageCase: Kind = (corpus, random) => {
  const page = aPage(corpus, random)
  if (page === undefined) return undefined
  const name = posix.basename(page.file)
  const moved = posix.join(
    posix.dirname(page.file),
    name[0] === name[0]?.toLowerCase() ? name.replace(/^./, (c) => c.toUpperCase()) : name.toLowerCase(),
  )
  if (moved === page.file || corpus.files.paths.has(moved)) return undefined
  return {
    what: `${page.file} is renamed to ${moved}`,
    changes: new Map([
      [page.file, undefined],
      [moved, page.text],
    ]),
    expected: gone(corpus, page, ['link/case-mismatch'], ['summary/case']),
    follows: (finding, line) => names(page)(finding, line) || line.toLowerCase().includes(name.toLowerCase()),
  }
}

/** Entries without children, so that nothing moves. */
function leafEntry(corpus: Corpus, random: Random): { entry: Line; file: string } | undefined {
  const lines = textOf(corpus, corpus.summary).split('\n')
  const page = aPage(corpus, random)
  const [entry, ...others] = page === undefined ? [] : entriesOf(corpus, page.file)
  if (page === undefined || entry === undefined || others.length > 0) return undefined
  const indent = (text = ''): number => text.length - text.trimStart().length
  const next = lines[entry.number]
  const isLeaf = next === undefined || next.trim() === '' || indent(next) <= indent(entry.text)
  return isLeaf ? { entry, file: page.file } : undefined
}

const entryRemoved: Kind = (corpus, random) => {
  const found = leafEntry(corpus, random)
  if (found === undefined) return undefined
  const { entry, file } = found
  const name = posix.basename(file, '.md')
  return {
    what: `the entry of ${file} is removed`,
    changes: replaced(corpus, corpus.summary, entry.start, entry.start + entry.text.length + 1, ''),
    expected: [{ ids: ['summary/unlisted-page'], file, line: 1 }],
    follows: (finding, line) => line.includes(name) || finding.message.includes(name),
  }
}

const entryTwice: Kind = (corpus, random) => {
  const found = leafEntry(corpus, random)
  if (found === undefined) return undefined
  const { entry, file } = found
  const end = entry.start + entry.text.length
  return {
    what: `the entry of ${file} is there twice`,
    changes: replaced(corpus, corpus.summary, end, end, `\n${entry.text}`),
    expected: [{ ids: ['summary/duplicate'], file: corpus.summary, line: entry.number + 1 }],
  }
}

const entryMisspelt: Kind = (corpus, random) => {
  const found = leafEntry(corpus, random)
  if (found === undefined) return undefined
  const { entry, file } = found
  const name = posix.basename(file)
  const at = entry.start + entry.text.lastIndexOf(name)
  return {
    what: `the entry of ${file} is misspelt`,
    changes: replaced(corpus, corpus.summary, at, at + 1, 'qx'),
    expected: [{ ids: ['summary/missing-file'], file: corpus.summary, line: entry.number }],
    follows: (finding, line) => line.includes(name) || finding.message.includes(posix.basename(file, '.md')),
  }
}

/** A heading to which a fragment leads that is its text: no other heading has the same. */
function linkedHeading(corpus: Corpus, random: Random): { page: CorpusPage; line: Line; links: Link[] } | undefined {
  const link = random.pick(corpus.links.filter(({ fragment, target }) => fragment && target?.endsWith('.md')))
  const page = corpus.pages.find(({ file }) => file === link?.target)
  const anchors = corpus.space.pages.get(posix.relative(corpus.space.root, page?.file ?? ''))?.anchors() ?? []
  const anchor = anchors.find(({ id }) => id === link?.fragment)
  const line = page?.lines.find(({ number }) => number === anchor?.line)
  if (page === undefined || anchor?.kind !== 'heading' || line === undefined || !/^#{2,4} /.test(line.text)) return undefined
  const isAlike = ({ id }: { id: string }): boolean => id === anchor.id || id.replace(/-\d+$/, '') === anchor.id
  if (anchors.filter(isAlike).length > 1 || textOf(corpus, page.file).split(`id="${anchor.id}"`).length > 2) return undefined
  const links = corpus.links.filter(
    ({ target, fragment, line: at }) => target === page.file && fragment === anchor.id && at !== line,
  )
  return { page, line, links }
}

const headingRenamed: Kind = (corpus, random) => {
  const found = linkedHeading(corpus, random)
  if (found === undefined) return undefined
  const { page, line, links } = found
  const mark = /^#+ /.exec(line.text)?.[0] ?? ''
  return {
    what: `${page.file}:${line.number} is given another text`,
    changes: replaced(corpus, page.file, line.start, line.start + line.text.length, `${mark}Zwetschgenkompott`),
    expected: at(['link/dead-anchor'], links),
    follows: ({ id }, text) => id === 'link/dead-anchor' && text.includes(links[0]?.fragment ?? ''),
  }
}

const headingDropped: Kind = (corpus, random) => {
  const found = linkedHeading(corpus, random)
  if (found === undefined) return undefined
  const { page, line, links } = found
  const before = textOf(corpus, page.file).slice(0, line.start).match(/^#+ /gm)
  const skips = (before?.at(-1)?.length ?? 0) < (/^#+/.exec(line.text)?.[0].length ?? 0)
  if (skips) return undefined
  return {
    what: `${page.file}:${line.number} is dropped`,
    changes: replaced(corpus, page.file, line.start, line.start + line.text.length, ''),
    expected: at(['link/dead-anchor'], links),
    follows: ({ id }, text) =>
      (id === 'link/dead-anchor' && text.includes(links[0]?.fragment ?? '')) || id === 'head/skipped-level',
  }
}

const addedAtEnd =
  (snippet: string, ids: readonly string[], below = 0, accept?: (page: CorpusPage) => boolean): Kind =>
  (corpus, random) => {
    const place = appended(corpus, random, snippet, accept)
    if (place === undefined) return undefined
    const { page, line, changes } = place
    return {
      what: `${page.file} ends with ${JSON.stringify(snippet)}`,
      changes,
      expected: [{ ids, file: page.file, line: line + below }],
    }
  }

const hasOneTitle = ({ lines }: CorpusPage): boolean => lines.filter(({ text }) => /^# /.test(text)).length < 2

const duplicateId: Kind = (corpus, random) => {
  const lines = corpus.pages.flatMap(({ lines }) => lines.filter(({ text }) => /^#{2,4} .* id="[\w-]+"><\/a>$/.test(text)))
  const line = random.pick(lines)
  const id = / id="([\w-]+)"><\/a>$/.exec(line?.text ?? '')?.[1]
  if (line === undefined || id === undefined) return undefined
  const text = `${textOf(corpus, line.file).trimEnd()}\n\n`
  return {
    what: `${line.file} has the id ${id} twice`,
    changes: new Map([[line.file, `${text}## Zwetschgen <a href="#${id}" id="${id}"></a>\n`]]),
    expected: [{ ids: ['head/duplicate-anchor'], file: line.file, line: text.split('\n').length }],
  }
}

export const pageKinds: Readonly<Record<string, Kind>> = {
  'page renamed': renamePage,
  'page deleted': deletePage,
  'page in other case': pageCase,
  'entry removed': entryRemoved,
  'entry twice': entryTwice,
  'entry misspelt': entryMisspelt,
  'heading renamed': headingRenamed,
  'heading dropped': headingDropped,
  // A third one adds to the finding of the second.
  'second title': addedAtEnd('# Zwetschgenkompott', ['head/multiple-h1'], 0, hasOneTitle),
  'empty heading': addedAtEnd('##', ['head/empty']),
  'level skipped': addedAtEnd('## Obst\n\n#### Zwetschgen', ['head/skipped-level'], 2),
  'id twice': duplicateId,
}
