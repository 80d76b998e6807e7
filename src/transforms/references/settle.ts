/**
 * One reference, from what is written to what the output has: an address, or nothing and a report.
 *
 *     ../beds/soil.md#lime   →   ../beds/soil.html#lime
 *     ../beds/sole.md        →   undefined, and `Cannot find page … did you mean ../beds/soil.md`
 */
import { brokenFinding } from '../../space/broken-finding.ts'
import { nearAnchor } from '../../space/near-anchor.ts'
import type { ReferenceKind, Resolution } from '../../space/reference.ts'
import { caseFinding, deadAnchorFinding, otherSpaceFinding } from '../../space/resolved-findings.ts'
import { decidePage } from '../../space/scope.ts'
import type { Page } from '../../space/space.ts'
import { hasUnknownAnchors } from '../../space/unknown-anchors.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { reportAt, type TransformContext } from '../transform.ts'

/** What a target decides about: all that has a place in the output, or might have. */
export type LinkTarget = Extract<Resolution, { type: 'page' | 'asset' | 'sibling' | 'space' }>

export interface ReferenceContext extends TransformContext {
  /**
   * The address under which the output has a page, a file, a page of a sibling or another space; undefined when it has none.
   * A fragment that is not on its page is taken off before this is asked.
   */
  link(target: LinkTarget, node: AnyNode): string | undefined
}

/** Reports at most once what is wrong. `node` is where the reference stands. */
export function settle(url: string, kind: ReferenceKind, node: AnyNode, context: ReferenceContext): string | undefined {
  const found = context.resolve(url, kind, context.page)
  switch (found.type) {
    case 'external':
      return found.url
    case 'broken':
      reportAt(context, node, brokenFinding(found, kind))
      return undefined
    case 'space':
      return settleSpace(found, url, node, context)
    case 'page':
      return settlePage(withLiveFragment(found, url, node, context), url, node, context)
    case 'asset':
    case 'sibling':
      return settleFile(found, url, node, context)
  }
}

function settlePage(
  found: Extract<Resolution, { type: 'page' }>,
  url: string,
  node: AnyNode,
  context: ReferenceContext,
): string | undefined {
  reportCase(found, found.page.path, url, node, context)
  const address = context.link(found, node)
  if (address !== undefined) return address
  reportAt(context, node, { id: 'link/unlisted-target', ...whyNotWritten(found.page, context) })
  return undefined
}

function whyNotWritten(page: Page, { space, claims }: ReferenceContext): { message: string; hint?: string } {
  const missing = `Cannot find page \`${page.path}\` in the output`
  if (decidePage(space, page, claims).type === 'no') return { message: `${missing}: its condition does not hold` }
  const hint = 'List the page in SUMMARY.md, or keep such pages with --unlisted include.'
  return { message: `${missing}: SUMMARY.md does not list it`, hint }
}

function settleFile(
  found: Extract<Resolution, { type: 'asset' | 'sibling' }>,
  url: string,
  node: AnyNode,
  context: ReferenceContext,
): string | undefined {
  reportCase(found, found.file, url, node, context)
  const address = context.link(found, node)
  if (address !== undefined) return address
  if (found.type === 'sibling') {
    reportAt(context, node, { id: 'link/outside-space', message: `Unexpected link to \`${url}\`, expected a page of this space` })
  } else reportAt(context, node, { id: 'asset/unreadable', message: `Cannot read file \`${found.file}\`` })
  return undefined
}

/** Without a place for the other space the address stays what it was: it may still be of use to somebody. */
function settleSpace(
  found: Extract<Resolution, { type: 'space' }>,
  url: string,
  node: AnyNode,
  context: ReferenceContext,
): string {
  const address = found.url === undefined ? undefined : context.link(found, node)
  if (address !== undefined) return address
  reportAt(context, node, otherSpaceFinding(found, url, `Say where that space is now with --space ${found.space}=URL.`))
  return url
}

function withLiveFragment(
  found: Extract<Resolution, { type: 'page' }>,
  url: string,
  node: AnyNode,
  context: ReferenceContext,
): Extract<Resolution, { type: 'page' }> {
  const { type, page, inexact, redirected, fragment } = found
  if (fragment === undefined || found.anchor !== undefined || hasUnknownAnchors(found.page, fragment, context.resolve))
    return found
  const near = nearAnchor(found.page, fragment)?.id
  reportAt(context, node, deadAnchorFinding(fragment, page.path, url, near))
  return { type, page, ...(inexact && { inexact }), ...(redirected && { redirected }) }
}

function reportCase(found: { inexact?: 'case' }, path: string, url: string, node: AnyNode, context: ReferenceContext): void {
  if (found.inexact !== undefined) reportAt(context, node, caseFinding(path, url))
}
