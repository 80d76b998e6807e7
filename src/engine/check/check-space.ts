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
  return {
    space,
    options,
    resolve,
    rules,
    looks: looksOf(rules.values()),
    values: await createValueFaults(space, resolve, options),
  }
}

/** A page after its walk: what its references lead to is still to be asked, when all pages are known. */
export interface Begun extends LookedAt {
  finish(): void
}

/** All that shows on the page itself, for all rules in one walk. Then its tree is let go: most trees live no longer than that. */
export function beginPage(page: Page, run: Run): Begun {
  const { tree, diagnostics } = page.parse()
  const found: Found[] = diagnostics.flatMap((finding) => atItsLevel(run, finding))
  const turn: Turn = { rule: undefined }
  const context = contextOf(page, run, reporter(page, found, turn))
  const visitors = visitorsOf(context, run, turn)
  const references: Reference[] = []
  const known = pageReferences(page, run.resolve)
  const visitReference = (reference: Reference): void => {
    references.push(reference)
    for (const { rule, look } of run.looks.references) {
      turn.rule = rule
      look(reference, context)
    }
    takeTurns(turn, visitors.references, reference)
  }
  for (const reference of known.ofFrontMatter()) visitReference(reference)
  walk(tree, (node, ancestors) => {
    for (const { rule, look } of run.looks.nodes.get(node.type) ?? none) {
      turn.rule = rule
      look(node, ancestors, context)
    }
    for (const { rule, visit } of visitors.nodes.get(node.type) ?? none) {
      turn.rule = rule
      visit(node, ancestors)
    }
    if (mayRefer(node)) for (const reference of known.of(node, ancestors)) visitReference(reference)
    return undefined
  })
  takeTurns(turn, visitors.ends, undefined)
  const values = run.values.look(page)
  for (const reference of references) if (reference instanceof InText) reference.letGo()
  page.letGo()
  return { found, references, values, finish: finisher({ turn, context }, run.looks, references) }
}

/** Made on its own, so that it holds nothing that holds the tree. */
function finisher(
  { turn, context }: { turn: Turn; context: PageContext },
  { resolved }: Looks,
  references: readonly Reference[],
): () => void {
  return () => {
    for (const reference of references) {
      for (const { rule, look } of resolved) {
        turn.rule = rule
        look(reference, context)
      }
    }
  }
}

export function finishAll(pages: readonly Begun[]): LookedAt[] {
  for (const page of pages) page.finish()
  return [...pages]
}

const none: readonly never[] = []

/** Whose turn it is: one context serves all rules of a page, and this says who reports. */
interface Turn {
  rule: PageRule | undefined
}

type PageRule = Rule & { check: Check }

function takeTurns<Item>(turn: Turn, visits: readonly Visit<(item: Item) => unknown>[], item: Item): void {
  for (const { rule, visit } of visits) {
    turn.rule = rule
    visit(item)
  }
}

interface Look<Looking> {
  rule: PageRule
  look: Looking
}

/** What rules look at that keep nothing from one node to the next: the same for all pages. */
export interface Looks {
  nodes: ReadonlyMap<string, readonly Look<NonNullable<Check['nodes']>[string]>[]>
  references: readonly Look<NonNullable<Check['reference']>>[]
  resolved: readonly Look<NonNullable<Check['resolvedReference']>>[]
  /** Those that look at a page as a whole. */
  pages: readonly Look<NonNullable<Check['page']>>[]
}

function looksOf(rules: Iterable<Rule>): Looks {
  const all = [...rules].filter((rule): rule is PageRule => rule.check !== undefined)
  const pick = <Key extends 'reference' | 'resolvedReference' | 'page'>(key: Key) =>
    all.flatMap((rule) => {
      const look: Check[Key] = rule.check[key]
      return look === undefined ? [] : [{ rule, look }]
    })
  const nodes = new Map<string, Look<NonNullable<Check['nodes']>[string]>[]>()
  for (const rule of all) for (const [type, look] of Object.entries(rule.check.nodes ?? {})) addTo(nodes, type, { rule, look })
  return { nodes, references: pick('reference'), resolved: pick('resolvedReference'), pages: pick('page') }
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

interface Visit<Visiting> {
  rule: PageRule
  visit: Visiting
}

interface Visitors {
  nodes: Map<string, Visit<(node: AnyNode, ancestors: readonly AnyNode[]) => unknown>[]>
  references: Visit<(reference: Reference) => unknown>[]
  ends: Visit<() => unknown>[]
}

function reporter(page: Page, found: Found[], turn: Turn): PageContext['report'] {
  const placeOf = placesIn(page.source)
  return (problem) => {
    if (turn.rule !== undefined) found.push(diagnosticOf(problem, turn.rule.check, turn.rule.level, page, placeOf))
  }
}

function contextOf(page: Page, { space, options, resolve }: Run, report: PageContext['report']): PageContext {
  const textOf = ({ position }: AnyNode): string =>
    page.source.slice(position?.start.offset ?? 0, position?.end.offset ?? position?.start.offset ?? 0)
  return { space, options, resolve, report, page, isInclude: space.includes.has(page.file), textOf }
}

/** What rules have to say about this page that keep something on their way, by the type of node they wait for. */
function visitorsOf(context: PageContext, { looks }: Run, turn: Turn): Visitors {
  const visitors: Visitors = { nodes: new Map(), references: [], ends: [] }
  for (const { rule, look } of looks.pages) {
    turn.rule = rule
    const visitor = look(context)
    if (visitor !== undefined) addVisitor(visitors, rule, visitor)
  }
  return visitors
}

function addVisitor({ nodes, references, ends }: Visitors, rule: PageRule, { nodes: own, reference, end }: PageVisitor): void {
  if (reference !== undefined) references.push({ rule, visit: reference })
  if (end !== undefined) ends.push({ rule, visit: end })
  for (const [type, visit] of Object.entries(own ?? {})) addTo(nodes, type, { rule, visit })
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
