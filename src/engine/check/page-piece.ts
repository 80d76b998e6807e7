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
  const whole = wholeOf(page, resolve)
  return { found, values, references: references.map(([kind, url], index) => new Light(whole, index, kind, url)) }
}

/** What all references of a page share. */
interface Whole {
  page: Page
  resolve: Resolve
  references: () => readonly Reference[]
}

const wholeOf = (page: Page, resolve: Resolve): Whole => ({
  ...{ page, resolve },
  references: once(() => allReferences(page, resolve)),
})

/** Few rules ask for more than what a reference means: only then is the page gone through again. */
class Light implements Reference {
  readonly kind: ReferenceKind
  readonly url: string
  private readonly whole: Whole
  private readonly index: number
  private known: Resolution | undefined

  constructor(whole: Whole, index: number, kind: ReferenceKind, url: string) {
    this.whole = whole
    this.index = index
    this.kind = kind
    this.url = url
  }

  get page(): Page {
    return this.whole.page
  }

  get file(): string {
    return this.page.file
  }

  get resolution(): Resolution {
    this.known ??= this.whole.resolve(this.url, this.kind, this.page)
    return this.known
  }

  get ancestors(): Reference['ancestors'] {
    return this.inText?.ancestors ?? []
  }

  get node(): Reference['node'] {
    return this.inText?.node
  }

  get written(): Reference['written'] {
    return this.inText?.written
  }

  get place(): Reference['place'] {
    return this.inText?.place
  }

  get at(): Reference['at'] {
    return this.inText?.at
  }

  private get inText(): Reference | undefined {
    return this.whole.references()[this.index]
  }
}
