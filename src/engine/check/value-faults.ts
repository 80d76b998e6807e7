/**
 * What is wrong with includes, variables, conditions and API blocks: found by the same passes that a conversion makes, of which only
 * the reports are kept.
 */
import { collector, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Resolve } from '../../space/reference.ts'
import type { Page, Space } from '../../space/space.ts'
import { apiBlocks } from '../../transforms/api-blocks/api-blocks.ts'
import { conditions } from '../../transforms/conditions.ts'
import { expressions } from '../../transforms/expressions.ts'
import { includes } from '../../transforms/includes/includes.ts'
import { walk } from '../../tree/walk.ts'
import { readSpecs } from '../read-specs.ts'
import type { CheckSpaceOptions } from './check-space.ts'

export interface ValueFaults {
  look(page: Page): void
  /** Each once, however many pages include what is wrong. */
  found(): Diagnostic[]
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

export async function createValueFaults(space: Space, resolve: Resolve, options: CheckSpaceOptions): Promise<ValueFaults> {
  const { report, diagnostics } = collector()
  const pages = [...space.pages.values(), ...space.includes.values()]
  const api = await readSpecs(space, { pages, resolve, options, report })
  const { claims } = options
  const look = (page: Page): void => {
    if (!mayHave(page)) return
    const context = { space, page, resolve, report, ...(claims === undefined ? {} : { claims }) }
    const whole = includes(page.parse().tree, context)
    apiBlocks(conditions(expressions(whole, context), context), { ...context, ...api })
  }
  const found = (): Diagnostic[] => [...new Map(diagnostics.map((each) => [keyOf(each), each])).values()]
  return { look, found }
}

function mayHave(page: Page): boolean {
  if (!/\{%|"expression"|data-gb-custom|^if:/m.test(page.source)) return false
  let has = false
  walk(page.parse().tree, ({ type }) => {
    has ||= types.has(type)
    return has ? 'skip' : undefined
  })
  return has
}

const keyOf = ({ id, file, place, message }: Diagnostic): string =>
  `${id} ${file} ${place?.start.line}:${place?.start.column} ${message}`
