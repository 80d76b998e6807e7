/** Whether a page may have an anchor that nobody can tell from the repository. */
import { type AnyNode, walk } from '../tree/walk.ts'
import { letters } from './anchor-letters.ts'
import { hasMark } from './has-mark.ts'
import { operationWords } from './openapi/operation-words.ts'
import { specFileOf } from './openapi/spec-file.ts'
import { operationTitle } from './operation-title.ts'
import type { Resolve } from './reference.ts'
import type { Page } from './space.ts'

interface Unknown {
  /** Any fragment may be one of them. */
  any: boolean
  /** The letters of operations described by hand: GitBook made their anchors in more than one way. */
  operations: string[]
}

/** API blocks, reusable content, or the value of a variable; the words alone stand on many pages. */
const mayHold = /\{%-?\s{0,9}(?:openapi|swagger|api-method|include)|data-gb-custom|<code\s[^>]{0,200}expression/i

const known = new WeakMap<Page, Unknown>()

export function hasUnknownAnchors(page: Page, fragment: string, resolve: Resolve): boolean {
  const { any, operations } = known.get(page) ?? look(page, resolve)
  if (any || isFootnote(page, fragment) || isDated(page, fragment)) return true
  const asked = letters(fragment.replace(/-\d{1,9}$/, ''))
  return asked !== '' && operations.some((operation) => operation.includes(asked))
}

/** GitBook numbers footnotes, and links back from them, in ways of its own. */
const isFootnote = (page: Page, fragment: string): boolean =>
  /^(?:user-content-)?fn(?:ref)?[-:]?/.test(fragment) && page.source.includes('[^')

/** An entry of a changelog may have an anchor made of its date. */
const isDated = (page: Page, fragment: string): boolean => /\d/.test(fragment) && hasMark(page, '{% update')

function look(page: Page, resolve: Resolve): Unknown {
  const found: Unknown = { any: false, operations: [] }
  known.set(page, found)
  if (!mayHold.test(page.source)) return found
  walk(page.parse().tree, (node, ancestors) => {
    found.any ||= isGenerated(node, page, resolve) || isForeign(node, ancestors, page, resolve)
    const operation = operationText(node)
    if (operation !== undefined) found.operations.push(letters(operation))
    return undefined
  })
  return found
}

/** Anchors that come out of a specification. Of an operation in a file of the repository it is known which one it has. */
function isGenerated(node: AnyNode, page: Page, resolve: Resolve): boolean {
  const { type, attributes } = node
  if (type === 'swagger') return Boolean(attributes?.src)
  if (!type.startsWith('openapi')) return false
  return operationWords(node) === undefined || specFileOf(node, { resolve, page }) === undefined
}

/** Reusable content of another space, or that is missing; headings that show a value that is not known. */
function isForeign(node: AnyNode, ancestors: readonly AnyNode[], page: Page, resolve: Resolve): boolean {
  if (node.type === 'include') return resolve(node.attributes?.src ?? '', 'include', page).type !== 'asset'
  return node.type === 'expression' && ancestors.some(({ type }) => type === 'heading') && isUnknown(node, page)
}

/** Then the heading reads as the source of the expression. */
function isUnknown({ attributes }: AnyNode, page: Page): boolean {
  const source = (attributes?.source ?? '').replace(/\s+/g, ' ').trim()
  return page.anchors().some(({ text }) => text.includes(source))
}

function operationText(node: AnyNode): string | undefined {
  const title = operationTitle(node)
  const { method = '', path = '', baseUrl = '', host = '' } = node.attributes ?? {}
  return title === undefined ? undefined : `${title} ${method} ${path} ${title} ${method} ${baseUrl}${host}${path}`
}
