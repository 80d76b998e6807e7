/** Looks through all pages before any is written: which ids links lead to, and which files they need. */
import { detached } from '../space/detached.ts'
import { isUpload } from '../space/page-paths.ts'
import type { Resolve } from '../space/reference.ts'
import type { Page, Space } from '../space/space.ts'
import { htmlReferences } from '../tree/html-references.ts'
import { walk } from '../tree/walk.ts'
import { mayReferToFiles } from './may-refer.ts'
import { referencesOf, type WrittenReference } from './references.ts'

export interface Survey {
  /** Page path → ids to which a link leads: targets without ids of their own give these an anchor. */
  linked: ReadonlyMap<string, ReadonlySet<string>>
  /** Base-relative paths. */
  assets: ReadonlySet<string>
}

export function survey(space: Space, pages: Iterable<Page>, resolve: Resolve, needsIds: boolean): Survey {
  const linked = new Map<string, Set<string>>()
  const assets = new Set<string>()
  for (const page of new Set([...pages, ...space.includes.values()])) {
    if (!kept.has(page) && !mayReferToFiles(page, needsIds)) {
      if (needsIds) kept.set(page, none)
      continue
    }
    for (const { kind, url } of worthKeeping(page)) {
      if (!mayMatter(url, needsIds)) continue
      const answer = resolve(url, kind, page)
      if (answer.type === 'asset') assets.add(answer.file)
      if (answer.type !== 'page' || !answer.anchor) continue
      addTo(linked, answer.page.path, answer.anchor.id)
    }
  }
  return { linked, assets }
}

export function addTo(linked: Map<string, Set<string>>, path: string, id: string): void {
  linked.set(path, (linked.get(path) ?? new Set()).add(id))
}

/** What several have found, together. */
export function together(surveys: readonly Survey[]): Survey {
  const linked = new Map<string, Set<string>>()
  for (const survey of surveys) {
    for (const [path, ids] of survey.linked) for (const id of ids) addTo(linked, path, id)
  }
  return { linked, assets: new Set(surveys.flatMap(({ assets }) => [...assets])) }
}

/** A page that has not changed refers to the same things the next time a space is looked through. */
const kept = new WeakMap<Page, readonly WrittenReference[]>()
const none: readonly WrittenReference[] = []

export const knownReferences = (page: Page): readonly WrittenReference[] | undefined => kept.get(page)

export function rememberReferences(page: Page | undefined, references: readonly WrittenReference[] | undefined): void {
  if (page !== undefined && references !== undefined) kept.set(page, references)
}

function worthKeeping(page: Page): readonly WrittenReference[] {
  const known = kept.get(page)
  if (known !== undefined) return known
  const found = [...referencesOf(page), ...inRawHtml(page)].filter(({ url }) => mayMatter(url, true)).map(withoutPage)
  kept.set(page, found)
  return found
}

const withoutPage = (reference: WrittenReference): WrittenReference => ({ ...reference, url: detached(reference.url) })

/** Most links lead to pages or to the web, which says nothing here, and resolving them is what takes time. */
function mayMatter(url: string, needsIds: boolean): boolean {
  if (needsIds && url.includes('#')) return true
  return isUpload(url) || !/^[a-z][a-z0-9+.-]*:|^#|\.md(?:#|$)/i.test(url)
}

/** HTML that is no structure of GitBook's is read later; what it needs must be known now. */
function inRawHtml(page: Page): WrittenReference[] {
  if (!/<(?:img|image|a|source|video|audio|iframe|embed)\s/i.test(page.source)) return []
  const found: WrittenReference[] = []
  walk(page.parse().tree, ({ type, value = '' }) => {
    if (type === 'html') for (const { kind, url } of htmlReferences(value)) found.push({ kind, url })
    return undefined
  })
  return found
}
