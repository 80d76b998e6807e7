/**
 * Looks through a space for everything that the enabled rules know: what reading and parsing found, what each page shows in one walk
 * for all rules, what the space shows as a whole.
 */

import type { Check, CheckOptions, PageContext, PageVisitor, Problem, Reference } from '../../checks/check.ts'
import type { Diagnostic, Finding, Level } from '../../diagnostics/diagnostic.ts'
import { onlyIncluded } from '../../space/only-included.ts'
import { placesIn } from '../../space/place.ts'
import { createResolver } from '../../space/resolve.ts'
import type { Page, Space } from '../../space/space.ts'
import { originOf } from '../../tree/origin.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'
import type { EngineName } from '../api.ts'
import { gather, withoutFunctions } from '../threads/gather.ts'
import { sharePages } from '../threads/team.ts'
import { fromPiece, type PagePiece } from './page-piece.ts'
import { InText, mayRefer, pageReferences } from './page-references.ts'
import { type Rule, rulesOf } from './rules.ts'
import { type SiteTexts, siteTexts } from './site-texts.ts'
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

export type Found = Diagnostic<string>

/** What the pages of one space share while they are looked at. */
export interface Run {
  space: Space
  options: CheckSpaceOptions
  resolve: PageContext['resolve']
  rules: ReadonlyMap<string, Rule>
  /** Those that look at pages. */
  pageRules: readonly PageRule[]
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
  if (options.onReference !== undefined) references.forEach(options.onReference)
  return [
    ...space.diagnostics.flatMap((finding) => atItsLevel(run, finding)),
    ...all.flatMap(({ found }) => found),
    ...run.values.faultsOf(all.flatMap(({ values }) => values)).flatMap((finding) => atItsLevel(run, finding)),
    ...checkWhole(run, references, await siteTexts(space)),
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
  const pageRules = [...rules.values()].filter((rule): rule is PageRule => rule.check?.page !== undefined)
  return { space, options, resolve, rules, pageRules, values: await createValueFaults(space, resolve, options) }
}

/** A page after its walk: what its references lead to is still to be asked, when all pages are known. */
export interface Begun extends LookedAt {
  finish(): void
}

/** All that shows on the page itself, for all rules in one walk. Then its tree is let go: most trees live no longer than that. */
export function beginPage(page: Page, run: Run): Begun {
  const { tree, diagnostics } = page.parse()
  const found: Found[] = diagnostics.flatMap((finding) => atItsLevel(run, finding))
  const visitors = visitorsOf(page, run, found)
  const references: Reference[] = []
  const known = pageReferences(page, run.resolve)
  const visitReference = (reference: Reference): void => {
    references.push(reference)
    takeTurns(visitors.turn, visitors.references, reference)
  }
  for (const reference of known.ofFrontMatter()) visitReference(reference)
  walk(tree, (node, ancestors) => {
    const visits = visitors.nodes.get(node.type)
    if (visits !== undefined) {
      for (const { rule, visit } of visits) {
        visitors.turn.rule = rule
        visit(node, ancestors)
      }
    }
    if (mayRefer(node)) for (const reference of known.of(node, ancestors)) visitReference(reference)
    return undefined
  })
  takeTurns(visitors.turn, visitors.ends, undefined)
  const values = run.values.look(page)
  for (const reference of references) if (reference instanceof InText) reference.letGo()
  page.letGo()
  return { found, references, values, finish: finisher(visitors, references) }
}

/** Made on its own, so that it holds nothing that holds the tree. */
function finisher({ turn, resolved }: Visitors, references: readonly Reference[]): () => void {
  return () => {
    for (const reference of references) takeTurns(turn, resolved, reference)
  }
}

export function finishAll(pages: readonly Begun[]): LookedAt[] {
  for (const page of pages) page.finish()
  return [...pages]
}

function takeTurns<Item>(turn: Visitors['turn'], turns: readonly Turn<(item: Item) => unknown>[], item: Item): void {
  for (const { rule, visit } of turns) {
    turn.rule = rule
    visit(item)
  }
}

type PageRule = Rule & { check: Check }

interface Turn<Visit> {
  rule: PageRule
  visit: Visit
}

interface Visitors {
  /** Whose turn it is: one context serves all rules of a page, and this says who reports. */
  turn: { rule: PageRule | undefined }
  nodes: Map<string, Turn<(node: AnyNode, ancestors: readonly AnyNode[]) => unknown>[]>
  references: Turn<(reference: Reference) => unknown>[]
  resolved: Turn<(reference: Reference) => unknown>[]
  ends: Turn<() => unknown>[]
}

/** What the rules have to say about this page, by the type of node they wait for. */
function visitorsOf(page: Page, run: Run, found: Found[]): Visitors {
  const turn: Visitors['turn'] = { rule: undefined }
  const visitors: Visitors = { turn, nodes: new Map(), references: [], resolved: [], ends: [] }
  const textOf = ({ position }: AnyNode): string =>
    page.source.slice(position?.start.offset ?? 0, position?.end.offset ?? position?.start.offset ?? 0)
  const { space, options, resolve } = run
  const placeOf = placesIn(page.source)
  const report = (problem: Problem): void => {
    if (turn.rule !== undefined) found.push(diagnosticOf(problem, turn.rule.check, turn.rule.level, page, placeOf))
  }
  const context: PageContext = { space, options, resolve, report, page, isInclude: space.includes.has(page.file), textOf }
  for (const rule of run.pageRules) {
    turn.rule = rule
    const visitor = rule.check.page?.(context)
    if (visitor !== undefined) addVisitor(visitors, rule, visitor)
  }
  return visitors
}

function addVisitor({ nodes, references, resolved, ends }: Visitors, rule: PageRule, visitor: PageVisitor): void {
  const { nodes: own, reference, resolvedReference, end } = visitor
  if (resolvedReference !== undefined) resolved.push({ rule, visit: resolvedReference })
  if (reference !== undefined) references.push({ rule, visit: reference })
  if (end !== undefined) ends.push({ rule, visit: end })
  if (own === undefined) return
  for (const type of Object.keys(own)) {
    const visit = own[type]
    const known = nodes.get(type)
    if (visit === undefined) continue
    if (known === undefined) nodes.set(type, [{ rule, visit }])
    else known.push({ rule, visit })
  }
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

function diagnosticOf(
  { node, at, ...problem }: Problem,
  { id }: Check,
  level: Level,
  page?: Page,
  placeOf?: ReturnType<typeof placesIn>,
): Found {
  const origin = node && page ? originOf(node, page.file) : { file: page?.file ?? '' }
  const place = at && placeOf ? { place: placeOf(at.start, at.end) } : {}
  return { id, level, ...origin, ...place, ...problem }
}

/** A fault that was found while reading: it counts when its rule is enabled, or when it has none. */
function atItsLevel(run: Run, finding: Finding & { level: Level }): Found[] {
  const level = run.rules.get(finding.id)?.level
  return level === undefined ? [] : [{ ...finding, level }]
}
