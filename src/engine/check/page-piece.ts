/** What another thread says of a page that it has looked at, and what that is here. */
import type { Reference } from '../../checks/check.ts'
import { once } from '../../space/once.ts'
import type { ReferenceKind, Resolution, Resolve } from '../../space/reference.ts'
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
  const resolutions = references.map(([kind, url]) => once(() => resolve(url, kind, page)))
  return { found, values, references: light(page, references, resolve, (index) => (resolutions[index] as () => Resolution)()) }
}

/** The same without the tree, which a reference would keep in memory. */
export function withoutTree(page: Page, { found, values, references }: LookedAt, { resolve }: Run): LookedAt {
  const resolutions = references.map(({ resolution }) => resolution)
  const written = references.map(({ kind, url }): [ReferenceKind, string] => [kind, url])
  return { found, values, references: light(page, written, resolve, (index) => resolutions[index] as Resolution) }
}

/** Few rules ask for more than what a reference means: only then is the page gone through again. */
function light(
  page: Page,
  written: readonly (readonly [ReferenceKind, string])[],
  resolve: Resolve,
  resolutionAt: (index: number) => Resolution,
): Reference[] {
  const whole = once(() => allReferences(page, resolve))
  return written.map(
    ([kind, url], index) =>
      ({
        ...{ kind, url, file: page.file, page },
        get node() {
          return whole()[index]?.node
        },
        get ancestors() {
          return whole()[index]?.ancestors ?? []
        },
        get place() {
          return whole()[index]?.place
        },
        get at() {
          return whole()[index]?.at
        },
        get resolution() {
          return resolutionAt(index)
        },
      }) as Reference,
  )
}
