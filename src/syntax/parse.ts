/** GitBook Markdown to tree. */
import type { Paragraph, Root } from 'mdast'
import { collector, type Diagnostic, type Finding, type Report } from '../diagnostics/diagnostic.ts'
import type { Dialect } from '../tree/dialect.ts'
import type { Engine } from './engines/engine.ts'
import { isolate } from './isolate.ts'
import { pointFinder } from './point.ts'
import { raise } from './raise/raise.ts'

export interface ParseOptions {
  dialect: Dialect
  engine: Engine
  /** Named in diagnostics. */
  file?: string
  /** Offset at which the body starts; front matter before it is not looked at. */
  bodyStart?: number
}

export interface Parsed {
  tree: Root
  diagnostics: readonly Diagnostic[]
}

/**
 * Parses a page. Never throws for what an author wrote; what is wrong is in the diagnostics,
 * excessive depth once a page.
 *
 *     parse('{% hint style="info" %}\nWater.\n{% endhint %}', options).tree.children[0]
 *     →  { type: 'hint', attributes: { style: 'info' }, children: [paragraph], position }
 */
export function parse(source: string, { dialect, engine, file = '', bodyStart = 0 }: ParseOptions): Parsed {
  const { diagnostics, report: collect } = collector()
  let isTooDeep = false
  const report: Report = (finding) => {
    if (finding.id !== 'text/too-deep' || !isTooDeep) collect(inFile(finding, file))
    isTooDeep ||= finding.id === 'text/too-deep'
  }
  const isolated = isolate(source, bodyStart, dialect, report)
  const markdown = parseMarkdown(withoutMark(isolated.text), engine, report)
  const tree = raise(markdown, { source, isolated, dialect, engine, report })
  return { tree, diagnostics }
}

/** Two places of one fault stand in the same file. */
function inFile(finding: Finding, file: string): Finding {
  const { related } = finding
  return { ...finding, file, ...(related && { related: related.map((each) => ({ ...each, file })) }) }
}

/** Of a text that begins with a byte order mark, as after a second one, the parsers count positions from behind it. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)

/** The reference parser recurses into emphasis and links: a page on which it runs out of stack is kept as the text that it is. */
function parseMarkdown(text: string, engine: Engine, report: Report): Root {
  try {
    return engine(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const point = pointFinder(text)
    const position = { start: point(0), end: point(text.length) }
    const message = 'Unexpected nesting deeper than can be read, expected less'
    report({ id: 'text/too-deep', file: '', message, place: { start: point(0), end: point(0) } })
    const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text, position }], position }
    return { type: 'root', children: [paragraph], position }
  }
}
