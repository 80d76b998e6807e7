/**
 * Finds the HTML that GitBook uses as structure: `<details>`, `<figure>`, `<table>`, `<pre><code>`, aligned blocks and custom blocks.
 * They are taken out before Markdown is parsed, as equals of the tags, since they may hold blank lines or none.
 */

import { lostTags } from './lost-tags.ts'

export interface ElementSpot {
  name: string
  /** A whole element, or only its opening or closing tag with Markdown between. */
  kind: 'unit' | 'open' | 'close'
  end: number
}

const openTag = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:@][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y
const gitbookAttribute = /\s(?:align|data-gb-custom-block|data-full-width|data-with-frame|data-tag)(?:[\s=]|$)/i
/** Elements that do not hold one of their own name: a second opener means that the first was never closed, or is nothing that GitBook reads. */
const flat = new Set(['figure', 'summary', 'p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Whatever their attributes, wherever they stand. */
const alwaysRead = new Set(['figure', 'table'])
const blankEnd = /\s*>/y
const startsFigure = /\s*<figure\b/iy
const markdownBehindBlank = /\n[ \t]*\n[ \t]*[^<\s]/
const startsCode = /\s*<code\b/iy
/** A button, an icon, a mention, an annotation, an expression or a formula: only GitBook reads them. */
const gitbookInline =
  /<button[\s>]|<(?:a|code|i|span)\s[^<>]*(?:class=["']?(?:[\w-]+ +)*(?:button|expression|fa-|math["'>\s])|data-(?:gb-custom-inline|mention|footnote-ref)\b)/i

/** A tag of an element that lost its other half. */
export interface LostElement {
  name: string
  kind: 'unclosed' | 'orphan'
  end: number
}

export const isLost = (found: ElementSpot | LostElement): found is LostElement =>
  found.kind === 'unclosed' || found.kind === 'orphan'

export type FindElement = (at: number, isOpen: (name: string) => boolean) => ElementSpot | LostElement | undefined

/** A finder for one source: `find(at, isOpen)` gives the structural element that begins (or ends) there. */
export function elementFinder(source: string): FindElement {
  const pairsOf = byName((name) => pairElements(source, name))
  const lostOf = byName((name) => lostTags(source, name))
  return (at, isOpen) => {
    openTag.lastIndex = at
    const match = openTag.exec(source)
    if (!match) return undefined
    const name = (match[2] as string).toLowerCase()
    const end = openTag.lastIndex
    if (match[1] && isOpen(name)) return { name, kind: 'close', end }
    if (match[1]) return mayBeOrphan(name) && lostOf(name).has(at) ? { name, kind: 'orphan', end } : undefined
    if (name === 'details') return { name, kind: 'open', end }
    const isKnown = isStructure(source, name, match[3] as string, end)
    if (!isKnown && name !== 'p') return undefined
    const closer = pairsOf(name).get(at)
    if (closer === undefined) return name !== 'p' && lostOf(name).has(at) ? { name, kind: 'unclosed', end } : undefined
    const content = source.slice(end, closer)
    if (isKnown ? isLeftToMarkdown(name, content) : !gitbookInline.test(content)) return undefined
    return spotOf(source, name, end, closer)
  }
}

const mayBeOrphan = (name: string): boolean => alwaysRead.has(name) || name === 'details'

/** Finds out once for each name. */
function byName<Found>(find: (name: string) => Found): (name: string) => Found {
  const known = new Map<string, Found>()
  return (name) => {
    const found = known.get(name) ?? find(name)
    known.set(name, found)
    return found
  }
}

const lookingAt = (pattern: RegExp, source: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(source)
}

function isStructure(source: string, name: string, attributes: string, end: number): boolean {
  if (name === 'summary' || alwaysRead.has(name)) return true
  if (name === 'pre') return lookingAt(startsCode, source, end)
  if (name === 'div') return gitbookAttribute.test(attributes) || lookingAt(startsFigure, source, end)
  if (name === 'p') return gitbookAttribute.test(attributes)
  return /^h[1-6]$/.test(name) && (gitbookAttribute.test(attributes) || /\sid\s*=/i.test(attributes))
}

/** A figure or heading with Markdown behind a blank line is no piece of HTML that GitBook writes. */
const isLeftToMarkdown = (name: string, content: string): boolean =>
  (name === 'figure' || /^h[1-6]$/.test(name)) && markdownBehindBlank.test(content)

/** A block with a blank line inside holds Markdown: then its two tags are a pair around it. */
function spotOf(source: string, name: string, end: number, closer: number): ElementSpot {
  const mayHoldMarkdown = name === 'div' || name === 'p'
  const asPair = mayHoldMarkdown && /\n[ \t]*\n/.test(source.slice(end, closer))
  return asPair ? { name, kind: 'open', end } : { name, kind: 'unit', end: closer }
}

/** Offset of every opening tag of a name → offset behind the closing tag that belongs to it. */
function pairElements(source: string, name: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (const match of source.matchAll(new RegExp(`<(/?)${name}(?=[\\s>/]|$)`, 'gi'))) {
    if (!match[1]) {
      if (flat.has(name)) open.length = 0
      open.push(match.index)
      continue
    }
    const opener = open.pop()
    if (opener !== undefined) found.set(opener, endOfCloser(source, match.index + match[0].length))
  }
  return found
}

/** One that lost its `>` ends with its name: the words behind it are text. */
function endOfCloser(source: string, nameEnd: number): number {
  blankEnd.lastIndex = nameEnd
  return blankEnd.test(source) ? blankEnd.lastIndex : nameEnd
}
