/**
 * Answers what a reference means, whatever its kind and spelling. Nobody else interprets an address.
 *
 *     resolve('../beds/#soil', 'link', page)   →   { type: 'page', page: beds/README.md, fragment: 'soil', anchor }
 *     resolve('instal.md', 'link', page)       →   { type: 'broken', reason: 'missing-page', suggestion: 'install.md' }
 *
 * Never throws. Answers are cached by folder and shared: never change one.
 */
import { type AnchorsOf, createAnchorFinder, type FindAnchor, type FoundAnchor } from './find-anchor.ts'
import { readGitBookUrl } from './gitbook-urls.ts'
import { createIncludedPages } from './included-pages.ts'
import { createLocator, type Located } from './locate.ts'
import { createNearName, type NearName } from './near-names.ts'
import { once } from './once.ts'
import { isPagePath, isUpload } from './page-paths.ts'
import { folderOf, foldersAbove, inFolder, isWithin, pathBelow } from './path-within.ts'
import type { BrokenReason, ReferenceKind, Resolution, Resolve } from './reference.ts'
import { relativePath } from './relative-path.ts'
import type { Anchor, Page, Space } from './space.ts'
import { resolveSpaceUrl } from './space-links.ts'
import { urlNature } from './url-nature.ts'
import { decodeEntities, decodePercent, literalReadings, splitUrl, unescapeBackslashes } from './url-parts.ts'

export interface ResolverOptions {
  /** Id of a GitBook space → where it is now: the start of its addresses, or its folder from the base. */
  spaces?: ReadonlyMap<string, string>
  /** Id of a GitBook space → its folder from the base, where that is a space of the same run. */
  folders?: ReadonlyMap<string, string>
  /** Where fragments are looked for. */
  anchorsOf?: AnchorsOf
}

interface Question {
  url: string
  kind: ReferenceKind
  from: Page
  folder: string
}

/** Addresses longer than this are answered each time, so that the cache cannot be made to grow without end. */
const cachedLength = 2000
const assetKinds = new Set<ReferenceKind>(['image', 'file', 'card-cover', 'cover', 'asset', 'openapi'])

export function createResolver(space: Space, options: ResolverOptions = {}): Resolve {
  const { spaces = new Map(), folders = new Map(), anchorsOf } = options
  const locate = createLocator(space)
  const nearPage = createNearName(() => [...space.pages.values()].map((page) => page.file))
  const nearInclude = createNearName(() => space.includes.keys())
  const nearAsset = createNearName(() => assetPaths(space))
  const includeAt = (src: string, from: Page): Page | undefined => {
    const found = locate(splitUrl(src).path, folderOf(from.file))
    if (found.type === 'page') return found.page
    return found.type === 'include' || found.type === 'asset' ? space.includes.get(found.file) : undefined
  }
  const findAnchor = createAnchorFinder(createIncludedPages(includeAt), anchorsOf)

  const hasSigns = once(() => [...space.index.paths()].some((path) => /[#?]/.test(path)))
  const answerPath = (question: Question, url: string): Resolution => {
    for (const { path, fragment } of hasSigns() ? literalReadings(url) : []) {
      const found = locate(path, question.folder)
      if (found.type !== 'missing' && found.type !== 'outside' && !('redirected' in found))
        return present(found, question, fragment)
    }
    const { path, fragment } = splitUrl(url)
    return present(locate(path, question.folder), question, fragment)
  }

  const present = (found: Located, question: Question, fragment: string | undefined): Resolution => {
    switch (found.type) {
      case 'page':
        return onPage(found, fragment, findAnchor)
      case 'asset':
      case 'sibling':
        return { type: found.type, file: found.file, ...exactness(found), ...(fragment ? { fragment } : {}) }
      case 'include':
        if (question.kind === 'include') return { type: 'asset', file: found.file, ...exactness(found) }
        return onContent(found, question, fragment)
      case 'outside':
        return { type: 'broken', reason: 'outside-space', url: question.url }
      case 'missing':
        return missing(question, found.path)
    }
  }

  /** What other pages include may have been meant to be a page as well, unless it stands where GitBook keeps reusable content. */
  const onContent = (found: { file: string; inexact?: 'case' }, question: Question, fragment: string | undefined): Resolution => {
    const page = space.includes.get(found.file)
    const mayBePage = isWithin(space.root, found.file) && isPagePath(pathBelow(space.root, found.file))
    if (page === undefined || !mayBePage) return missing(question, found.file)
    return onPage({ page, ...exactness(found) }, fragment, findAnchor)
  }

  /** An address from the root is looked for in the space as well, and one of the GitBook app names it; what reusable content beside the space says never was in it. */
  const leavesSpace = ({ url, from }: Question, path: string): boolean =>
    isWithin(space.root, from.file) && !isWithin(space.root, path) && !/^\s*(?:\/|[a-z][a-z0-9+.-]*:)/i.test(url)

  const missing = (question: Question, path: string): Resolution => {
    const isFolder = /\/(?:$|[?#])/.test(question.url)
    const isAsset = assetKinds.has(question.kind) || isUpload(path) || (!isFolder && namesFile(path, question.kind))
    const reason: BrokenReason = isAsset ? 'missing-asset' : 'missing-page'
    const nearName = question.kind === 'include' ? nearInclude : isAsset ? nearAsset : nearPage
    const near = suggest(nearName, path, question.folder)
    if (near === undefined && reason === 'missing-page' && question.kind !== 'include' && leavesSpace(question, path))
      return { type: 'broken', reason: 'outside-space', url: question.url }
    return { type: 'broken', reason, url: question.url, ...(near === undefined ? {} : { suggestion: near }) }
  }

  const answer = (question: Question): Resolution => {
    const { url, from } = question
    const nature = urlNature(url)
    if (nature.type === 'dangerous') return { type: 'broken', reason: 'dangerous', url }
    if (url.trim() === '') return { type: 'broken', reason: 'empty', url }
    if (nature.type === 'external') return answerExternal(nature.url, question)
    const lost = lostBy(url)
    if (lost !== undefined) return { type: 'broken', reason: lost, url }
    // `&#x20;` is no fragment.
    const decoded = url.includes('&#') ? decodeEntities(url).trim() : url.trim()
    const { path, fragment } = splitUrl(decoded)
    // `#` alone leads to the start of the page, as `#top` does.
    if (path === '') return onPage({ page: from }, decoded === '#' ? 'top' : fragment, findAnchor)
    if (isAddress(path)) return { type: 'external', url: `mailto:${path}` }
    return answerPath(question, decoded)
  }

  const answerExternal = (url: string, question: Question): Resolution => {
    const found = readGitBookUrl(url)
    if (found === undefined) return { type: 'external', url }
    if (found.type !== 'space') return { type: 'broken', reason: found.type === 'private' ? 'app-private' : found.type, url }
    const resolution = resolveSpaceUrl(found, url, space, { spaces, folders })
    return resolution === 'here' ? present(locate(`/${encodeURI(found.path)}/`, ''), question, found.fragment) : resolution
  }

  return cached(answer)
}

/** One memory for each kind of answer: what is missing depends on what was expected. */
function cached(answer: (question: Question) => Resolution): Resolve {
  const memories = new Map<string, Map<string, Map<string, Resolution>>>()
  return (url, kind, from) => {
    const folder = folderOf(from.file)
    const question = { url, kind, from, folder }
    if (url.length > cachedLength || /^\s*[#?]/.test(url)) return answer(question)
    const sort = kind === 'include' || kind === 'embed' ? kind : assetKinds.has(kind) ? 'asset' : 'page'
    const memory = within(within(memories, sort), folder)
    const known = memory.get(url)
    if (known !== undefined) return known
    const resolution = answer(question)
    memory.set(url, resolution)
    return resolution
  }
}

function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key)
  if (known !== undefined) return known
  const map = new Map<string, Value>()
  maps.set(key, map)
  return map
}

type FoundPage = Pick<Extract<Located, { type: 'page' }>, 'page' | 'inexact' | 'redirected'>

/** The anchor is looked for when it is asked for, since that takes the tree of the page. */
function onPage({ page, inexact, redirected }: FoundPage, fragment: string | undefined, find: FindAnchor): Resolution {
  const base = { type: 'page', page, ...(inexact && { inexact }), ...(redirected && { redirected }) } as const
  // `#:~:text=` is the browser's business: it leads to words, not to a heading.
  if (fragment === undefined || fragment.startsWith(':~:')) return base
  return new AtFragment(base, decodePercent(unescapeBackslashes(fragment)), () => find(page, fragment))
}

/** A class, so that all of them have one shape: there are thousands, and rules ask each. */
class AtFragment {
  readonly type = 'page'
  readonly page: Page
  readonly fragment: string
  readonly inexact?: 'case'
  readonly redirected?: true
  readonly #find: () => FoundAnchor | undefined
  #found: { answer: FoundAnchor | undefined } | undefined

  constructor({ page, inexact, redirected }: FoundPage, fragment: string, find: () => FoundAnchor | undefined) {
    this.page = page
    this.fragment = fragment
    if (inexact) this.inexact = inexact
    if (redirected) this.redirected = redirected
    this.#find = find
  }

  get anchor(): Anchor | undefined {
    return this.look()?.anchor
  }

  get approximate(): true | undefined {
    return this.look()?.approximate
  }

  private look(): FoundAnchor | undefined {
    this.#found ??= { answer: this.#find() }
    return this.#found.answer
  }
}

function exactness(found: { inexact?: 'case' }): { inexact?: 'case' } {
  return found.inexact === undefined ? {} : { inexact: found.inexact }
}

/** What GitBook writes when it has lost the target. */
function lostBy(url: string): BrokenReason | undefined {
  if (/(?:^|\/)broken-reference(?:\/(?:README\.md)?)?(?:$|[?#])/i.test(url)) return 'broken-reference'
  return /^\/?broken\/(?:pages|spaces|files|openapi|users|collections|tags|sections)(?:\/|$)/.test(url)
    ? 'broken-path'
    : undefined
}

/** A link to `pots.html` means a page, as another tool has published it; a frame that shows it means the file. */
const namesFile = (path: string, kind: ReferenceKind): boolean =>
  /\.(?!md$)[a-z][a-z0-9]{0,7}$/i.test(path) && (kind === 'embed' || !/\.html?$/i.test(path))

const isAddress = (path: string): boolean =>
  /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/.test(path) && !/\.(?:png|jpe?g|gif|svg|webp|md)$/i.test(path)

function suggest(near: NearName, path: string, folder: string): string | undefined {
  const found = near(path)
  return found === undefined ? undefined : relativePath(folder, found)
}

/** Of this space: below its root, or with the uploads of a folder above it, where older exports keep them. */
function* assetPaths({ root, index }: Space): Generator<string> {
  const uploads = foldersAbove(root).map((folder) => inFolder(folder, '.gitbook'))
  const isOwn = (path: string): boolean => isWithin(root, path) || uploads.some((folder) => isWithin(folder, path))
  for (const path of index.paths()) if ((isUpload(path) || !/\.md$/i.test(path)) && isOwn(path)) yield path
}
