/**
 * What is wrong with includes, variables, conditions and API blocks: found by the same passes that a conversion makes, of which only
 * the reports are kept. Some of them matter to a conversion only; those that a rule finds at a better place are left to it.
 */

import { collector, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { hasMark } from '../../space/has-mark.ts'
import { onlyIncluded } from '../../space/only-included.ts'
import type { Resolve } from '../../space/reference.ts'
import type { Page, Space } from '../../space/space.ts'
import { apiBlocks } from '../../transforms/api-blocks/api-blocks.ts'
import { branches } from '../../transforms/branches.ts'
import { conditions } from '../../transforms/conditions.ts'
import { expressions } from '../../transforms/expressions.ts'
import { includes } from '../../transforms/includes/includes.ts'
import { walk } from '../../tree/walk.ts'
import { reportCondition } from '../page-condition.ts'
import { readSpecs } from '../read-specs.ts'
import type { CheckSpaceOptions } from './check-space.ts'
import { createPrecise } from './value-places.ts'

export interface ValueFaults {
  /** All that the passes say of a page. */
  look(page: Page): Diagnostic[]
  /** What of that, and of the specifications, is a fault: each once, however many pages include what is wrong. */
  faultsOf(found: readonly Diagnostic[]): Diagnostic[]
}

const types = new Set([
  'include',
  'expression',
  'conditional',
  'openapi',
  'openapiOperation',
  'openapiSchemas',
  'openapiWebhook',
  'swagger',
])

/** Left to rules, which know the very place; and that of which GitBook has no limit. */
const elsewhere = new Set(['include/missing', 'include/outside-space', 'include/remote', 'openapi/too-large'])

export async function createValueFaults(space: Space, resolve: Resolve, options: CheckSpaceOptions): Promise<ValueFaults> {
  const ofSpecs = collector()
  const pages = [...space.pages.values(), ...onlyIncluded(space)]
  const api = await readSpecs(space, { pages, resolve, options, report: ofSpecs.report })
  const { claims } = options
  const look = (page: Page): Diagnostic[] => {
    const { report, diagnostics } = collector()
    reportCondition(page, space, report)
    if (!mayHave(page)) return diagnostics
    const context = { space, page, resolve, report, ...(claims === undefined ? {} : { claims }) }
    const whole = includes(page.parse().tree, context)
    apiBlocks(conditions(branches(expressions(whole, context)), context), { ...context, ...api })
    return diagnostics
  }
  const faultsOf = (found: readonly Diagnostic[]): Diagnostic[] => {
    const precise = createPrecise(space)
    const faults = [...ofSpecs.diagnostics, ...found].filter((each) => isFault(each, space, claims !== undefined)).map(precise)
    return [...new Map(faults.map((each) => [keyOf(each), each])).values()]
  }
  return { look, faultsOf }
}

function isFault({ id, file, message }: Diagnostic, { includes: shared }: Space, hasClaims: boolean): boolean {
  if (elsewhere.has(id)) return false
  // A slug of a registered specification, and an address elsewhere, cannot be looked up here.
  if (id === 'openapi/unknown-spec') return file === ''
  const name = /`([^`]*)`/.exec(message)?.[1] ?? ''
  // A word that is no method at all is a fault of the tag.
  if (id === 'openapi/missing-operation' && message.startsWith('Unexpected method') && !method.test(name)) return false
  const isVariable = id === 'var/undefined' || id === 'if/unresolvable'
  if (isVariable && !hasClaims && !/^(?:space|page)\.vars\./.test(name)) return isUnknownName(id, name)
  // What reusable content says of its page is known in that page only.
  if (isVariable && name.startsWith('page.') && shared.has(file)) return false
  // Without a condition the tag is incomplete, which is another fault.
  return !(id === 'if/bad-expression' && message.includes('condition ``'))
}

const method = /^(?:delete|get|head|options|patch|post|put|query|trace)$/i

/** Without claims, what depends on the visitor is healthy; so is what GitBook may offer beside it. */
const isUnknownName = (id: string, name: string): boolean => id === 'var/undefined' && !/^(?:visitor|space|page)\b/.test(name)

const marks = ['{%', '"expression"', 'data-gb-custom']

function mayHave(page: Page): boolean {
  if (!marks.some((mark) => hasMark(page, mark))) return false
  let has = false
  walk(page.parse().tree, ({ type }) => {
    has ||= types.has(type)
    return has ? 'skip' : undefined
  })
  return has
}

/** A circle has as many beginnings as members. */
function keyOf({ id, file, place, message }: Diagnostic): string {
  if (id === 'include/cycle') {
    const members = message.slice(message.indexOf(':')).match(/`[^`]*`/g) ?? []
    return `${id} ${[...new Set(members)].sort().join(' ')}`
  }
  return `${id} ${file} ${place?.start.offset} ${message}`
}
