/**
 * Looks through a space for everything that the enabled rules know: what reading and parsing found, what each page shows in one walk
 * for all rules, what the space shows as a whole.
 */
import type { Check, CheckOptions, PageContext, PageVisitor, Problem, Reference } from '../../checks/check.ts'
import type { Diagnostic, Finding, Level } from '../../diagnostics/diagnostic.ts'
import { placesIn } from '../../space/place.ts'
import { createResolver } from '../../space/resolve.ts'
import type { Page, Space } from '../../space/space.ts'
import { originOf } from '../../tree/origin.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'
import type { EngineName } from '../api.ts'
import { pageReferences } from './page-references.ts'
import { type Rule, rulesOf } from './rules.ts'
import { type SiteTexts, siteTexts } from './site-texts.ts'
import { createValueFaults, type ValueFaults } from './value-faults.ts'

export interface CheckSpaceOptions extends CheckOptions {
  engine: EngineName
  /** Id → level, instead of what the rule says of itself. */
  rules: ReadonlyMap<string, Level | 'off'>
  /** Slug of a registered specification → its file. */
  openapi?: ReadonlyMap<string, string>
  /** Told of every reference. */
  onReference?: (reference: Reference) => void
}

export type Found = Diagnostic<string>

interface Run {
  space: Space
  options: CheckSpaceOptions
  resolve: PageContext['resolve']
  rules: ReadonlyMap<string, Rule>
  /** Those that look at pages. */
  pageRules: readonly PageRule[]
  found: Found[]
  /** Filled when a rule for the whole space is enabled. */
  references: Reference[] | undefined
  values: ValueFaults
}

export async function checkSpace(space: Space, options: CheckSpaceOptions): Promise<Found[]> {
  const rules = rulesOf(options.rules)
  const resolve = createResolver(space, { spaces: options.spaces })
  const needsReferences = [...rules.values()].some(({ check }) => check?.space !== undefined)
  const run: Run = {
    pageRules: [...rules.values()].filter((rule): rule is PageRule => rule.check?.page !== undefined),
    ...{ space, options, resolve, rules, found: [], references: needsReferences ? [] : undefined },
    values: await createValueFaults(space, resolve, options),
  }
  for (const finding of space.diagnostics) addFinding(run, finding)
  for (const page of space.pages.values()) checkPage(page, false, run)
  for (const page of space.includes.values()) checkPage(page, true, run)
  for (const finding of run.values.found()) addFinding(run, finding)
  checkWhole(run, await siteTexts(space))
  return run.found
}

function checkPage(page: Page, isInclude: boolean, run: Run): void {
  const { tree, diagnostics } = page.parse()
  for (const finding of diagnostics) addFinding(run, finding)
  const visitors = visitorsOf(page, isInclude, run)
  const { turn } = visitors
  const references = pageReferences(page, run.resolve)
  const visitReference = (reference: Reference): void => {
    run.references?.push(reference)
    run.options.onReference?.(reference)
    for (const { rule, visit } of visitors.references) {
      turn.rule = rule
      visit(reference)
    }
  }
  for (const reference of references.ofFrontMatter()) visitReference(reference)
  walk(tree, (node, ancestors) => {
    const visits = visitors.nodes.get(node.type)
    if (visits !== undefined) {
      for (const { rule, visit } of visits) {
        turn.rule = rule
        visit(node, ancestors)
      }
    }
    if (mayRefer(node)) for (const reference of references.of(node, ancestors)) visitReference(reference)
    return undefined
  })
  for (const { rule, visit } of visitors.ends) {
    turn.rule = rule
    visit()
  }
  run.values.look(page)
}

/** Most nodes are text, and need not be asked. */
const mayRefer = ({ url, attributes, type }: AnyNode): boolean => url !== undefined || attributes !== undefined || type === 'html'

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
  ends: Turn<() => unknown>[]
}

/** What the rules have to say about this page, by the type of node they wait for. */
function visitorsOf(page: Page, isInclude: boolean, run: Run): Visitors {
  const turn: Visitors['turn'] = { rule: undefined }
  const visitors: Visitors = { turn, nodes: new Map(), references: [], ends: [] }
  const textOf = ({ position }: AnyNode): string =>
    page.source.slice(position?.start.offset ?? 0, position?.end.offset ?? position?.start.offset ?? 0)
  const { space, options, resolve } = run
  const placeOf = placesIn(page.source)
  const report = (problem: Problem): void => {
    if (turn.rule !== undefined) run.found.push(diagnosticOf(problem, turn.rule.check, turn.rule.level, page, placeOf))
  }
  const context: PageContext = { space, options, resolve, report, page, isInclude, textOf }
  for (const rule of run.pageRules) {
    turn.rule = rule
    const visitor = rule.check.page?.(context)
    if (visitor !== undefined) addVisitor(visitors, rule, visitor)
  }
  return visitors
}

function addVisitor({ nodes, references, ends }: Visitors, rule: PageRule, visitor: PageVisitor): void {
  const { nodes: own, reference, end } = visitor
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

function checkWhole(run: Run, texts: SiteTexts): void {
  const { space, options, resolve } = run
  const sources = new Map([...space.pages.values(), ...space.includes.values()].map((page) => [page.file, page.source]))
  const textOf = (file: string): string | undefined => texts.texts.get(file) ?? sources.get(file)
  for (const { check, level } of run.rules.values()) {
    const report = (problem: Problem): void => void run.found.push(diagnosticOf(problem, check as Check, level))
    check?.space?.({ space, options, resolve, report, textOf, references: () => run.references ?? [], ...texts.files })
  }
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
function addFinding(run: Run, finding: Finding & { level: Level }): void {
  const rule = run.rules.get(finding.id)
  const level = rule === undefined ? undefined : rule.level
  if (level !== undefined) run.found.push({ ...finding, level })
}
