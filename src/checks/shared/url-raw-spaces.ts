/** Text of a page that was meant as a link or an image, but for the spaces in its address. */
import { type RawAddress, rawAddresses, withoutSpaces } from '../../space/raw-spaces.ts'
import type { Resolution } from '../../space/reference.ts'
import type { Page } from '../../space/space.ts'
import type { AnyNode } from '../../tree/walk.ts'
import type { PageContext } from '../check.ts'

/** What nobody would write in parentheses after brackets unless it was an address. */
const looksMeant =
  /^(?:https?:\/\/|mailto:|\.{1,2}\/|#[^\s#])|\.(?:md|html?|png|jpe?g|gif|svg|webp|pdf|zip|docx?|xlsx?|pptx?|csv|mp4)(?:[?#]\S*)?$/i

const longest = 1000
const [tab, newline, space, open, close] = [0x09, 0x0a, 0x20, 0x28, 0x29]

/** Few pages have one, or the title of a link, which looks alike. By hand: an expression takes ten times as long. */
export function mayHaveRawSpaces({ source }: Page): boolean {
  for (let at = source.indexOf(']('); at !== -1; at = source.indexOf('](', at + 2)) if (hasSpace(source, at + 2)) return true
  return false
}

/** Before the parenthesis that closes, and on the same line. */
function hasSpace(source: string, start: number): boolean {
  let depth = 1
  const end = Math.min(source.length, start + longest)
  for (let at = start; at < end && depth > 0; at += 1) {
    const code = source.charCodeAt(at)
    if (code === space || code === tab) return true
    if (code === newline) return false
    if (code === open) depth += 1
    else if (code === close) depth -= 1
  }
  return false
}

export function reportRawSpaces(node: AnyNode, context: PageContext): void {
  for (const address of rawAddresses(ownText(node, context.page.source))) {
    const found = context.resolve(withoutSpaces(address.url), 'link', context.page)
    if (looksMeant.test(address.url) || isThere(found)) context.report(problem(address, isThere(found), node))
  }
}

export const isThere = ({ type }: Resolution): boolean => type === 'page' || type === 'asset' || type === 'sibling'

function problem({ start, end, url }: RawAddress, safe: boolean, node: AnyNode) {
  const from = node.position?.start.offset ?? 0
  const at = { start: from + start, end: from + end }
  const text = withoutSpaces(url)
  const fix = { safe, title: `Replace \`${url}\` by \`${text}\``, edits: [{ ...at, text }] }
  return { at, message: `Unexpected spaces in the address \`${url}\`, which make it text, expected \`%20\``, fix }
}

/** The source of a node in which only text is left, and addresses that were taken for links of their own; offsets are kept. */
export function ownText({ position, children = [] }: AnyNode, source: string): string {
  const from = position?.start.offset ?? 0
  if (!source.slice(from, position?.end.offset).includes('[')) return ''
  const parts: string[] = []
  let at = from
  for (const child of children) {
    const [start, end] = [child.position?.start.offset ?? at, child.position?.end.offset ?? at]
    const isText = child.type === 'text' || (child.type === 'link' && !/[[<]/.test(source[start] ?? ''))
    parts.push('\n'.repeat(Math.max(0, start - at)), isText ? source.slice(start, end) : '\0'.repeat(Math.max(0, end - start)))
    at = Math.max(at, end)
  }
  return parts.join('')
}
