/** What another thread says of a page that it has looked at, and what that is here. */
import type { Reference } from '../../checks/check.ts'
import { once } from '../../space/once.ts'
import type { ReferenceKind, Resolve } from '../../space/reference.ts'
import type { Page } from '../../space/space.ts'
import type { LookedAt, Run } from './check-space.ts'
import { allReferences } from './page-references.ts'

export interface PagePiece extends Omit<LookedAt, 'references'> {
  path: string
  references: readonly [kind: ReferenceKind, url: string][]
}

export const toPiece = ({ path }: Page, { found, references, values }: LookedAt): PagePiece => ({
  ...{ path, found, values },
  references: references.map(({ kind, url }) => [kind, url]),
})

export function fromPiece(page: Page, piece: PagePiece | undefined, { resolve }: Run): LookedAt {
  if (piece === undefined) throw new Error(`Cannot find what was found in \`${page.file}\``)
  const { found, values, references } = piece
  const all = once(() => allReferences(page, resolve))
  return { found, values, references: references.map((each, index) => reference(page, each, resolve, () => all()[index])) }
}

/** Few rules ask for more than what a reference means: only then is the page parsed here too. */
function reference(
  page: Page,
  [kind, url]: readonly [ReferenceKind, string],
  resolve: Resolve,
  whole: () => Reference | undefined,
): Reference {
  const resolution = once(() => resolve(url, kind, page))
  return {
    ...{ kind, url, file: page.file, page },
    get node() {
      return whole()?.node
    },
    get ancestors() {
      return whole()?.ancestors ?? []
    },
    get place() {
      return whole()?.place
    },
    get at() {
      return whole()?.at
    },
    get resolution() {
      return resolution()
    },
  } as Reference
}
