/** What shows on one page: one walk for all rules, and then what its references lead to. */
import type { PageContext, Reference } from '../../checks/check.ts'
import { placesIn } from '../../space/place.ts'
import type { Page } from '../../space/space.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'
import type { LookedAt, Run } from './check-space.ts'
import { atItsLevel, diagnosticOf, type Found } from './found.ts'
import type { Looks } from './looks.ts'
import { InText, mayRefer, pageReferences } from './page-references.ts'
import { type Turn, takeTurns, visitorsOf } from './visitors.ts'

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
  const visitors = visitorsOf(context, run.looks, turn)
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

/** What rules say of references on what is no page of the space. */
export function lookBeside(page: Page, references: readonly Reference[], run: Run): Found[] {
  const found: Found[] = []
  const turn: Turn = { rule: undefined }
  const context = contextOf(page, run, reporter(page, found, turn))
  for (const reference of references) {
    for (const { rule, look } of run.looks.references) {
      turn.rule = rule
      look(reference, context)
    }
  }
  finisher({ turn, context }, run.looks, references)()
  return found
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

const none: readonly never[] = []

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
