/** What has been used up on the page being written: ids must not repeat, and each set of tabs switches on its own. */
import type { Code, Heading } from 'mdast'
import type { Options, State } from 'mdast-util-to-hast'

/** How a target writes some plain nodes itself on the quick way. */
export interface Spelling {
  /** `inner` is the HTML of what the heading holds. */
  heading?(node: Heading, id: string | undefined, inner: string): string
  code?(node: Code): string
}

export interface PageState {
  spelling?: Spelling
  ids: Set<string>
  tabSets: number
  inLink: boolean
  /** Raw HTML comes through as it is. */
  trusted: boolean
}

/** Options of `toHast` that carry the state of a page to the handlers. */
export interface PageOptions extends Options {
  page: PageState
}

export function pageOf(state: State): PageState {
  // The handlers run with no other options than those of `toHtmlBody`.
  return (state.options as PageOptions).page
}

/** The id as a property, the first time it is asked for; later ones lead to the first. */
export function claimId({ ids }: PageState, id: unknown): { id?: string } {
  if (typeof id !== 'string' || id === '' || /\s/.test(id) || ids.has(id)) return {}
  ids.add(id)
  return { id }
}
