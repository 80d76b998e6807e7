/** What is said of a reference that leads nowhere: a stable id, one sentence, and what to do. */
import type { DiagnosticId } from '../diagnostics/catalogue.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { orMeant } from '../diagnostics/did-you-mean.ts'
import type { BrokenReason, ReferenceKind, Resolution } from './reference.ts'

type Broken = Extract<Resolution, { type: 'broken' }>

interface Wording {
  id: DiagnosticId
  message(url: string, kind: ReferenceKind): string
  hint?: string
}

const again = 'GitBook had lost this target before the export: link it again, or remove the link.'

const wordings: Record<BrokenReason, Wording> = {
  'app-private': {
    id: 'link/app-private',
    message: (url) => `Unexpected address \`${url}\`, which only members of the GitBook app can open`,
    hint: 'Link the published page instead.',
  },
  'broken-path': { id: 'link/broken-path', message: (url, kind) => `Cannot find ${lostName(url, kind)} \`${url}\``, hint: again },
  'broken-reference': {
    id: 'link/broken-reference',
    message: (url, kind) => `Cannot find ${lostName(url, kind)} \`${url}\``,
    hint: again,
  },
  dangerous: {
    id: 'link/dangerous',
    message: (url) => `Unexpected address \`${url}\`, expected one that runs no code and opens no local file`,
  },
  'dev-host': {
    id: 'link/dev-host',
    message: (url) => `Unexpected address \`${url}\` of a developer’s machine, expected a page`,
    hint: 'Link the published page instead.',
  },
  empty: { id: 'link/empty-target', message: (_, kind) => `Cannot find the address of ${nameOf(kind)}` },
  'missing-asset': { id: 'asset/missing', message: (url, kind) => `Cannot find ${assetName(kind)} \`${url}\`` },
  'missing-page': { id: 'link/missing-page', message: (url) => `Cannot find page \`${url}\`` },
  'outside-space': {
    id: 'link/outside-space',
    message: (url) => `Unexpected link to \`${url}\`, expected a file of this space`,
  },
}

const names: Partial<Record<ReferenceKind, string>> = {
  'card-cover': 'a cover',
  'content-ref': 'a card',
  cover: 'the cover',
  embed: 'an embed',
  file: 'a file',
  image: 'an image',
  mention: 'a mention',
}
const nameOf = (kind: ReferenceKind): string => names[kind] ?? 'a link'
const assetName = (kind: ReferenceKind): string =>
  kind === 'image' ? 'image' : kind === 'cover' || kind === 'card-cover' ? 'cover' : 'file'

/** What a reference that GitBook had lost was one to, as far as it still says so. */
function lostName(url: string, kind: ReferenceKind): string {
  if (kind === 'openapi' || url.includes('/openapi/')) return 'specification'
  const isFile = url.includes('/files/') || kind === 'image' || kind === 'file' || kind === 'cover' || kind === 'card-cover'
  return isFile ? assetName(kind) : 'page'
}

/** Addresses can be whole documents, as `data:` ones are. */
const shown = (url: string): string => (url.length > 200 ? `${url.slice(0, 200)}…` : url)

export function brokenFinding({ reason, url, suggestion }: Broken, kind: ReferenceKind): Omit<Finding, 'file' | 'place'> {
  const { id, message, hint } = wordings[reason]
  return { id, message: message(shown(url), kind) + orMeant(suggestion), ...(hint === undefined ? {} : { hint }) }
}
