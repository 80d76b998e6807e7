/** What a reference is, and what it can turn out to mean. */
import type { Anchor, Page } from './space.ts'

export type ReferenceKind =
  | 'link'
  | 'image'
  | 'content-ref'
  | 'mention'
  | 'include'
  | 'file'
  | 'embed'
  | 'button'
  | 'card-target'
  | 'card-cover'
  | 'cover'
  | 'redirect'
  | 'summary'
  | 'alternate'
  | 'openapi'
  | 'asset'

/** Why a reference leads nowhere; each maps to one diagnostic id. */
export type BrokenReason =
  | 'broken-reference'
  | 'broken-path'
  | 'missing-page'
  | 'missing-asset'
  | 'outside-space'
  | 'dangerous'
  | 'dev-host'
  | 'app-private'
  | 'empty'

/** The folder of another space, and a page in it as its file is called there. */
export interface SpacePlace {
  folder: string
  page: string
}

/**
 * The answer of the resolver.
 *
 * - `page`: a page of this space. `anchor` is there when the fragment was found, which is looked for when it is asked for; `fragment` is what was asked for. `approximate`: it is
 *   not the id that GitBook publishes, so in GitBook the link leads to the top of the page. `redirected`: the file is not there, a
 *   redirect of `.gitbook.yaml` says where its page is now.
 * - `asset`: a file that is no page, by base-relative path.
 * - `external`: an address elsewhere, safe to write as it is.
 * - `space`: a page of another GitBook space. `url` is there when `--space` (or a sibling in the repository) says where that is now, `at`
 *   when that is no address but a path.
 * - `sibling`: a page of another root in the same repository, by base-relative path. Only who converts both knows where it goes.
 * - `broken`: nothing there; `suggestion` is the nearest thing that is.
 */
export type Resolution =
  | {
      type: 'page'
      page: Page
      fragment?: string
      anchor?: Anchor | undefined
      approximate?: true | undefined
      inexact?: 'case'
      redirected?: true
    }
  | { type: 'asset'; file: string; fragment?: string; inexact?: 'case' }
  | { type: 'external'; url: string }
  | { type: 'space'; space: string; path: string; fragment?: string; url?: string; at?: SpacePlace; devHost: boolean }
  | { type: 'sibling'; file: string; fragment?: string; inexact?: 'case' }
  | { type: 'broken'; reason: BrokenReason; url: string; suggestion?: string }

/** Resolves what stands in `from` (a page, or an include by its own file). */
export type Resolve = (url: string, kind: ReferenceKind, from: Page) => Resolution
