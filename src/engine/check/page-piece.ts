/** What another thread says of a page that it has looked at, and what that is here. */
import type { Page } from '../../space/space.ts'
import type { LookedAt, Run } from './check-space.ts'
import { InText, type ToldReference, toldReferences } from './page-references.ts'

export interface PagePiece extends Omit<LookedAt, 'references'> {
  path: string
  /** Those of the front matter are read again. */
  references: readonly ToldReference[]
}

export const toPiece = ({ path }: Page, { found, references, values }: LookedAt): PagePiece => ({
  ...{ path, found, values },
  references: references.flatMap((each) => (each instanceof InText ? [told(each)] : [])),
})

const told = ({ kind, url, written, exact }: InText): ToldReference => ({ kind, url, written, ...(exact && { exact }) })

export function fromPiece(page: Page, piece: PagePiece | undefined, { resolve }: Run): LookedAt {
  if (piece === undefined) throw new Error(`Cannot find what was found in \`${page.file}\``)
  const { found, values, references } = piece
  return { found, values, references: toldReferences(page, resolve, references) }
}
