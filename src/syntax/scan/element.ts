/**
 * Finds the HTML that GitBook uses as structure: `<details>`, `<figure>`, `<table>`, `<pre><code>`, aligned blocks and custom blocks.
 * They are taken out before Markdown is parsed, as equals of the tags, since they may hold blank lines or none.
 */

export interface ElementSpot {
  name: string
  /** A whole element, or only its opening or closing tag with Markdown between. */
  kind: 'unit' | 'open' | 'close'
  end: number
}

const openTag = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:@][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y
const gitbookAttribute = /\s(?:align|data-gb-custom-block|data-full-width|data-with-frame|data-tag)(?:[\s=]|$)/i
/** Elements that cannot hold one of their own name: a second opener means that the first was never closed. */
const flat = new Set(['figure', 'summary', 'p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const blankEnd = /\s*>/y
const startsFigure = /\s*<figure\b/iy
const startsCode = /\s*<code\b/iy
/** A button, an icon, a mention or an expression: only GitBook reads them. */
const gitbookInline =
  /<button[\s>]|<(?:a|code|i|span)\s[^<>]*(?:class=["']?(?:button|expression|fa-)|data-(?:gb-custom-inline|mention)\b)/i

export type FindElement = (at: number, isOpen: (name: string) => boolean) => ElementSpot | undefined

/** A finder for one source: `find(at, isOpen)` gives the structural element that begins (or ends) there. */
export function elementFinder(source: string): FindElement {
  const pairs = new Map<string, ReadonlyMap<number, number>>()
  const closerOf = (at: number, name: string): number | undefined => {
    if (!pairs.has(name)) pairs.set(name, pairElements(source, name))
    return pairs.get(name)?.get(at)
  }
  return (at, isOpen) => {
    openTag.lastIndex = at
    const match = openTag.exec(source)
    if (!match) return undefined
    const name = (match[2] as string).toLowerCase()
    const end = openTag.lastIndex
    if (match[1]) return isOpen(name) ? { name, kind: 'close', end } : undefined
    if (name === 'details') return { name, kind: 'open', end }
    const isKnown = isStructure(source, name, match[3] as string, end)
    if (!isKnown && name !== 'p') return undefined
    const closer = closerOf(at, name)
    if (closer === undefined || !(isKnown || gitbookInline.test(source.slice(end, closer)))) return undefined
    return spotOf(source, name, end, closer)
  }
}

const lookingAt = (pattern: RegExp, source: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(source)
}

function isStructure(source: string, name: string, attributes: string, end: number): boolean {
  if (name === 'summary' || name === 'figure' || name === 'table') return true
  if (name === 'pre') return lookingAt(startsCode, source, end)
  if (name === 'div') return gitbookAttribute.test(attributes) || lookingAt(startsFigure, source, end)
  if (name === 'p') return gitbookAttribute.test(attributes)
  return /^h[1-6]$/.test(name) && (gitbookAttribute.test(attributes) || /\sid\s*=/i.test(attributes))
}

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
