/** Looks through the spaces of a repository, and gives what is found there as it is to be reported: each fault once, at its level. */
import type { Reference } from '../../checks/check.ts'
import type { Files } from '../../space/files.ts'
import { byCodeUnit } from '../../space/path-within.ts'
import type { Page } from '../../space/space.ts'
import { type OpenedSpace, type OpenOptions, spacesIn } from '../open-spaces.ts'
import { checkAcross, leadsAcross } from './across-spaces.ts'
import { type CheckSpaceOptions, checkSpace } from './check-space.ts'
import type { ExternalLink } from './external/external-link.ts'
import { linkOf } from './external/web-links.ts'
import { fingerprints } from './fingerprint.ts'
import type { Found } from './found.ts'
import { dropIgnored } from './ignore-comments.ts'
import type { RuleLevels } from './rule-levels.ts'
import { textAt } from './text-at.ts'

export interface Marked {
  finding: Found
  /** The line of the source on which it starts. */
  line?: string
  fingerprint: string
}

export interface Examination {
  findings: readonly Marked[]
  ignored: number
  spaces: number
  /** By folder that was given: how many pages there are. */
  pages: ReadonlyMap<string, number>
  /** Those whose findings count. */
  included: number
}

export interface ExamineOptions {
  open: OpenOptions
  check: CheckSpaceOptions
  levels: RuleLevels
  /** Whether the findings of a file count. */
  isIncluded(file: string): boolean
  /** The path that fingerprints are made with. */
  pathOf(file: string): string
  /** What is found by asking elsewhere. */
  more?(links: readonly ExternalLink[]): Promise<readonly Found[]>
}

export async function examine(files: Files, folders: readonly string[], options: ExamineOptions): Promise<Examination> {
  const { spaces, pages, found } = await openAll(files, folders, options.open)
  const links: ExternalLink[] = []
  const across: Reference[] = []
  const onReference = (reference: Reference): void => {
    if (options.more !== undefined) links.push(...linkOf(reference))
    if (spaces.length > 1 && leadsAcross(reference)) across.push(reference)
  }
  for (const { space } of spaces) found.push(...(await checkSpace(space, { ...options.check, onReference })))
  if (across.length > 0)
    found.push(
      ...checkAcross(
        spaces.map(({ space }) => space),
        across,
        options.check,
      ),
    )
  if (options.more) found.push(...(await options.more(links)))
  const sources = await sourcesOf(files, spaces, found)
  const wanted = distinct(found).flatMap((finding) => atItsLevel(finding, options))
  const { kept, ignored } = dropIgnored(wanted, sources)
  return {
    findings: marked(kept.sort(byPlace), sources, options),
    ignored,
    spaces: spaces.length,
    pages,
    included: spaces.flatMap(({ space }) => [...space.pages.values()]).filter(({ file }) => options.isIncluded(file)).length,
  }
}

interface Opened {
  spaces: readonly OpenedSpace[]
  pages: Map<string, number>
  found: Found[]
}

/** Folders may lie within each other: a space is looked through once. */
async function openAll(files: Files, folders: readonly string[], open: OpenOptions): Promise<Opened> {
  const spaces = new Map<string, OpenedSpace>()
  const pages = new Map<string, number>()
  const found: Found[] = []
  for (const folder of folders) {
    const opened = await spacesIn({ files, root: folder }, open)
    found.push(...opened.diagnostics)
    pages.set(
      folder,
      opened.spaces.reduce((total, { space }) => total + space.pages.size, 0),
    )
    for (const each of opened.spaces) spaces.set(each.space.root, each)
  }
  return { spaces: [...spaces.values()], pages, found }
}

/** Reusable content is looked at with every space that includes it. */
function distinct(found: readonly Found[]): Found[] {
  const keyOf = ({ id, file, place, message }: Found): string =>
    `${id} ${file} ${place?.start.line}:${place?.start.column} ${message}`
  const known = new Map<string, Found>()
  for (const finding of found) if (!known.has(keyOf(finding))) known.set(keyOf(finding), finding)
  return [...known.values()]
}

function atItsLevel(finding: Found, { levels, isIncluded }: ExamineOptions): Found[] {
  if (finding.file !== '' && !isIncluded(finding.file)) return []
  const level = levels.levelFor(finding.id, finding.file) ?? finding.level
  return level === 'off' ? [] : [{ ...finding, level }]
}

interface Sources {
  pageOf(file: string): Page | undefined
  textOf(file: string): string | undefined
}

/** The texts of all files in which something was found. */
async function sourcesOf(files: Files, spaces: readonly OpenedSpace[], found: readonly Found[]): Promise<Sources> {
  const pages = new Map(
    spaces.flatMap(({ space }) => [...space.includes.values(), ...space.pages.values()]).map((page) => [page.file, page]),
  )
  const texts = new Map<string, string>()
  for (const file of new Set(found.map((finding) => finding.file))) {
    if (file !== '' && !pages.has(file)) texts.set(file, await textAt(files, file))
  }
  return { pageOf: (file) => pages.get(file), textOf: (file) => pages.get(file)?.source ?? texts.get(file) }
}

function marked(found: readonly Found[], { textOf }: Sources, { pathOf }: ExamineOptions): Marked[] {
  const known = new Map<string, string | undefined>()
  const lines = new Map(
    found.map((finding) => {
      const { file, place } = finding
      const key = `${place?.start.line} ${file}`
      if (!known.has(key)) known.set(key, lineOf(finding, textOf(file)))
      return [finding, known.get(key)]
    }),
  )
  const prints = fingerprints(found, { pathOf, lineOf: (finding) => lines.get(finding) })
  return found.map((finding, index) => {
    const line = lines.get(finding)
    return { finding, fingerprint: prints[index] ?? '', ...(line === undefined ? {} : { line }) }
  })
}

function lineOf({ place }: Found, text: string | undefined): string | undefined {
  if (place === undefined || text === undefined) return undefined
  const { offset, line } = place.start
  if (offset === undefined) return text.split('\n')[line - 1]
  const end = text.indexOf('\n', offset)
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start, end === -1 ? text.length : end)
}

const byPlace = (a: Found, b: Found): number =>
  byCodeUnit(a.file, b.file) ||
  (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0) ||
  (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0) ||
  byCodeUnit(a.id, b.id) ||
  byCodeUnit(a.message, b.message)
