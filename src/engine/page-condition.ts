/** Says of a page's own condition, `if` in its front matter, what cannot be decided: the page stays. */
import type { Report } from '../diagnostics/diagnostic.ts'
import { placeAt } from '../space/place.ts'
import { decidePage } from '../space/scope.ts'
import type { Page, Space } from '../space/space.ts'

/** The answer is whether it was decided. */
export function reportCondition(page: Page, space: Space, report: Report, claims?: Readonly<Record<string, unknown>>): boolean {
  const decision = decidePage(space, page, claims)
  if (decision.type === 'yes' || decision.type === 'no') return true
  const condition = String(page.frontMatter.if)
  const start = page.source.slice(0, page.bodyStart).indexOf(condition)
  const place = start === -1 ? placeAt(page.source, 0) : placeAt(page.source, start, start + condition.length)
  const rest = { message: `condition \`${condition}\`; its content is kept`, file: page.file, place }
  if (decision.type === 'error') report({ id: 'if/bad-expression', ...rest, message: `${decision.message} in ${rest.message}` })
  if (decision.type === 'unknown')
    report({ id: 'if/unresolvable', ...rest, message: `Cannot find value \`${decision.name}\` for ${rest.message}` })
  return false
}
