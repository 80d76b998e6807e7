/** What stands on the lines of a page, found by looking at the text alone: a second opinion beside the parser's. */
import { posix } from 'node:path'

export interface Line {
  file: string
  /** 1-based. */
  number: number
  /** Offset in the text. */
  start: number
  text: string
}

export interface Link {
  line: Line
  /** Offsets of the address in the text. */
  start: number
  end: number
  url: string
  label: string
  /** Path from the base to which it leads, without a fragment; undefined for addresses elsewhere. */
  target?: string
  fragment?: string
  form: 'link' | 'image' | 'attribute'
}

/** Lines of prose: not in a fence, not in front matter, not in an HTML comment, and without code. */
export function proseLines(file: string, text: string): Line[] {
  const lines: Line[] = []
  let fence: string | undefined
  let isFrontMatter = text.startsWith('---\n')
  let isComment = false
  let start = 0
  for (const [index, content] of text.split('\n').entries()) {
    const line = { file, number: index + 1, start, text: content }
    start += content.length + 1
    if (isFrontMatter) {
      if (index > 0 && content.trim() === '---') isFrontMatter = false
      continue
    }
    const mark = /^[\s>*+\d.-]*(`{3,}|~{3,})/.exec(content)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && content.trim().replace(/[`~]/g, '') === '') fence = undefined
      continue
    }
    if (mark !== undefined) {
      fence = mark
      continue
    }
    if (content.includes('<!--') || content.includes('<pre')) isComment = true
    const isProse = !isComment && !content.includes('`') && !/^(?: {4}|\t)/.test(content) && !content.includes('<code')
    if (content.includes('-->') || content.includes('</pre>')) isComment = false
    if (isProse) lines.push(line)
  }
  return lines
}

const markdownLink = /(!?)\[([^[\]]*)\]\(<?([^()<>\s"]+)>?(?: "[^"]*")?\)/g
const attribute = /(?:href|src|url)="([^"]+)"/g

export function linksOn(line: Line): Link[] {
  const found: Link[] = []
  for (const match of line.text.matchAll(markdownLink)) {
    const [whole, bang, label = '', url = ''] = match
    const start = line.start + match.index + whole.lastIndexOf(url)
    found.push({ line, start, end: start + url.length, url, label, form: bang ? 'image' : 'link', ...targetOf(line.file, url) })
  }
  for (const match of line.text.matchAll(attribute)) {
    const url = match[1] ?? ''
    const start = line.start + match.index + match[0].length - 1 - url.length
    found.push({ line, start, end: start + url.length, url, label: '', form: 'attribute', ...targetOf(line.file, url) })
  }
  return found
}

function targetOf(file: string, url: string): { target?: string; fragment?: string } {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^#|\\/i.test(url)) return url.startsWith('#') ? { target: file, fragment: url.slice(1) } : {}
  const [path = '', fragment] = url.split('#')
  const decoded = path.includes('%') ? safeDecode(path) : path
  const target = posix.join(posix.dirname(file), decoded)
  const page = path.endsWith('/') || path === '.' || path === '..' ? posix.join(target, 'README.md') : target
  return { target: page, ...(fragment === undefined ? {} : { fragment }) }
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
