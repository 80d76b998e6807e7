/** Which attributes of which nodes hold a reference, and of what kind. A new block with a reference gets a line here. */
import type { ReferenceKind } from './reference.ts'

const kinds: Record<string, Readonly<Record<string, ReferenceKind>>> = {
  button: { href: 'button' },
  contentRef: { url: 'content-ref' },
  embed: { url: 'embed' },
  file: { src: 'file' },
  include: { src: 'include' },
  integration: { url: 'embed' },
  mention: { url: 'mention' },
  openapi: { src: 'openapi' },
  pageRef: { page: 'content-ref' },
  picture: { src: 'image', srcDark: 'image' },
  swagger: { src: 'openapi' },
}

const none: Readonly<Record<string, ReferenceKind>> = {}

export function referenceAttributes(type: string): Readonly<Record<string, ReferenceKind>> {
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? none) : none
}
