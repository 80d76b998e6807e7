/**
 * What every transform is: a tree in, a tree out, nothing changed in place. Those that need to know of other pages ask the
 * context; what they find wrong they report.
 */
import type { Finding, Report } from '../diagnostics/diagnostic.ts'
import type { Resolve } from '../space/reference.ts'
import type { Page, Space } from '../space/space.ts'
import { originOf } from '../tree/origin.ts'
import type { AnyNode } from '../tree/walk.ts'

export interface TransformContext {
  space: Space
  page: Page
  resolve: Resolve
  report: Report
  /** What is known of the visitor: `visitor.claims`. */
  claims?: Readonly<Record<string, unknown>>
}

/** Reports a fault at the place where a node was written, which may be in an included file. */
export function reportAt(
  { page, report }: Pick<TransformContext, 'page' | 'report'>,
  node: AnyNode,
  finding: Omit<Finding, 'file' | 'place'>,
): void {
  report({ ...finding, ...originOf(node, page.file) })
}
