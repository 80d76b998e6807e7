/** GitBook Markdown to tree. */
import type { Root } from 'mdast'
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Dialect } from './dialect.ts'
import type { Engine } from './engines/engine.ts'
import { isolate } from './isolate.ts'
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
    if (finding.id !== 'text/too-deep' || !isTooDeep) collect({ ...finding, file })
    isTooDeep ||= finding.id === 'text/too-deep'
  }
  const isolated = isolate(source, bodyStart, dialect, report)
  const tree = raise(engine(isolated.text), { source, isolated, dialect, engine, report })
  return { tree, diagnostics }
}
