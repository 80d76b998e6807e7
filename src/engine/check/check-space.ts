/**
 * Looks through a space for everything that the enabled rules know: what reading and parsing found, what each page shows in one walk
 * for all rules, what the space shows as a whole.
 */

import type { Check, CheckOptions, PageContext, Problem, Reference } from '../../checks/check.ts'
import type { Diagnostic, Level } from '../../diagnostics/diagnostic.ts'
import { onlyIncluded } from '../../space/only-included.ts'
import { createResolver } from '../../space/resolve.ts'
import type { Space } from '../../space/space.ts'
import type { EngineName } from '../api.ts'
import { gather, withoutFunctions } from '../threads/gather.ts'
import { sharePages } from '../threads/team.ts'
import { type Begun, beginPage, lookBeside } from './begin-page.ts'
import { atItsLevel, diagnosticOf, type Found } from './found.ts'
import { type Looks, looksOf } from './looks.ts'
import { fromPiece, type PagePiece } from './page-piece.ts'
import { type Rule, rulesOf } from './rules.ts'
import { type SiteTexts, siteTexts } from './site-texts.ts'
import { contentsAsPage, summaryReferences } from './summary-references.ts'
import { createValueFaults, type ValueFaults } from './value-faults.ts'

export interface CheckSpaceOptions extends CheckOptions {
  engine: EngineName
  /** Id → level, instead of what the rule says of itself. */
  rules: ReadonlyMap<string, Level | 'off'>
  /** Told of every reference. */
  onReference?: (reference: Reference) => void
  /** How many threads do the work; as many as pay when absent. */
  threads?: number
}

/** What the pages of one space share while they are looked at. */
export interface Run {
  space: Space
  options: CheckSpaceOptions
  resolve: PageContext['resolve']
  rules: ReadonlyMap<string, Rule>
  looks: Looks
  values: ValueFaults
}

/** What was found on one page. */
export interface LookedAt {
  found: readonly Found[]
  references: readonly Reference[]
  /** What the passes over values, includes and conditions say; of all pages together it is known what of it is a fault. */
  values: readonly Diagnostic[]
}

export async function checkSpace(given: Space, options: CheckSpaceOptions): Promise<Found[]> {
  const { space, run, pages } = await lookAtPages(given, options)
  const includes = finishAll(onlyIncluded(space).map((page) => beginPage(page, run)))
  const all = [...pages, ...includes]
  const references = all.flatMap((page) => page.references)
  const texts = await siteTexts(space)
  const { summaryFile = '' } = texts.files
  const contents = contentsAsPage(summaryFile, texts.texts.get(summaryFile) ?? '')
  const listed = summaryReferences(space, contents, run.resolve)
  if (options.onReference !== undefined) [...references, ...listed].forEach(options.onReference)
  return [
    ...space.diagnostics.flatMap((finding) => atItsLevel(run, finding)),
    ...all.flatMap(({ found }) => found),
    ...run.values.faultsOf(all.flatMap(({ values }) => values)).flatMap((finding) => atItsLevel(run, finding)),
    ...lookBeside(contents, listed, run),
    ...checkWhole(run, references, texts),
  ]
}

interface LookedAtPages {
  space: Space
  run: Run
  /** In the order of the space. */
  pages: LookedAt[]
}

async function lookAtPages(space: Space, options: CheckSpaceOptions): Promise<LookedAtPages> {
  const pieces = new Map<string, PagePiece>()
  const onPiece = (made: readonly PagePiece[]): void => {
    for (const piece of made) pieces.set(piece.path, piece)
  }
  const { engine, threads } = options
  const team = gather({ ...{ space, engine, threads, onPiece }, task: 'check', input: withoutFunctions(options) })
  if (team === undefined) {
    const run = await startRun(space, options)
    return { space, run, pages: finishAll([...space.pages.values()].map((page) => beginPage(page, run))) }
  }
  try {
    const share = await sharePages(space, [...space.pages.keys()], team)
    const run = await startRun(share.space, options)
    const looked = finishAll(share.own.map((page) => beginPage(page, run)))
    const own = new Map(share.own.map(({ path }, index) => [path, looked[index]]))
    await team.finish()
    const pages = [...share.space.pages.values()].map((page) => own.get(page.path) ?? fromPiece(page, pieces.get(page.path), run))
    return { space: share.space, run, pages }
  } finally {
    await team.leave()
  }
}

export async function startRun(space: Space, options: CheckSpaceOptions): Promise<Run> {
  const rules = rulesOf(options.rules)
  const resolve = createResolver(space, { spaces: options.spaces })
  return {
    space,
    options,
    resolve,
    rules,
    looks: looksOf(rules.values()),
    values: await createValueFaults(space, resolve, options),
  }
}

export function finishAll(pages: readonly Begun[]): LookedAt[] {
  for (const page of pages) page.finish()
  return [...pages]
}

function checkWhole(run: Run, all: readonly Reference[], texts: SiteTexts): Found[] {
  const { space, options, resolve } = run
  const found: Found[] = []
  const sources = new Map([...space.pages.values(), ...space.includes.values()].map((page) => [page.file, page.source]))
  const textOf = (file: string): string | undefined => texts.texts.get(file) ?? sources.get(file)
  for (const { check, level } of run.rules.values()) {
    const report = (problem: Problem): void => void found.push(diagnosticOf(problem, check as Check, level))
    check?.space?.({ space, options, resolve, report, textOf, references: () => all, ...texts.files })
  }
  return found
}
