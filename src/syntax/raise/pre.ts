/**
 * Reads the HTML form of a code block, which GitBook writes when lines are highlighted or annotated.
 *
 *     <pre class="language-js" data-title="a.js"><code class="lang-js"><strong>const a = 1
 *     </strong>const b = 2
 *     </code></pre>              →   codeBlock { title: 'a.js' } with code, lang `js`, highlighted [1]
 */
import type { Element, ElementContent } from 'hast'
import type { Code, RootContent } from 'mdast'
import type { CodeAnnotation } from '../../tree/annotation-place.ts'
import { flowBlock } from './hidden-phrasing.ts'
import { attribute, pick } from './properties.ts'
import { textContent } from './text-content.ts'

interface Collected {
  value: string
  /** The line in which it ends. */
  line: number
  /** Offset at which that line starts. */
  lineStart: number
  highlighted: Set<number>
  annotations: CodeAnnotation[]
}

export function codeFromPre(pre: Element): RootContent {
  const inner = pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
  const found: Collected = { value: '', line: 1, lineStart: 0, highlighted: new Set(), annotations: [] }
  collect(inner?.children ?? pre.children, false, found)
  const attributes = pick(pre, {
    title: 'dataTitle',
    overflow: 'dataOverflow',
    lineNumbers: 'dataLineNumbers',
    fullWidth: 'dataFullWidth',
    expandable: 'dataExpandable',
  })
  return flowBlock('codeBlock', attributes, [codeOf(found, language(pre, inner))])
}

function language(pre: Element, inner: Element | undefined): string | null {
  const classes = `${attribute(pre, 'className') ?? ''} ${inner ? (attribute(inner, 'className') ?? '') : ''}`
  return /(?:^|\s)lang(?:uage)?-(\S+)/.exec(classes)?.[1] ?? null
}

function codeOf({ value, highlighted, annotations }: Collected, lang: string | null): Code {
  const data = {
    ...(highlighted.size > 0 ? { highlighted: [...highlighted] } : {}),
    ...(annotations.length > 0 ? { annotations } : {}),
  }
  return { type: 'code', lang, meta: null, value: value.replace(/\n$/, ''), ...(Object.keys(data).length > 0 ? { data } : {}) }
}

function collect(nodes: readonly ElementContent[], isHighlighted: boolean, found: Collected): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.value, isHighlighted, found)
    if (node.type !== 'element') continue
    if (node.tagName === 'a' && 'dataFootnoteRef' in node.properties) {
      const identifier = (attribute(node, 'href') ?? '').replace(/^#(?:user-content-)?fn-?/, '')
      const column = found.value.length - found.lineStart + 1
      found.annotations.push({ line: found.line, column, text: textContent(node), identifier })
    }
    if (node.tagName === 'br') addText('\n', false, found)
    collect(node.children, isHighlighted || node.tagName === 'strong' || node.tagName === 'mark', found)
  }
}

function addText(text: string, isHighlighted: boolean, found: Collected): void {
  const first = found.line
  const lines = text.split('\n')
  if (lines.length > 1) found.lineStart = found.value.length + text.lastIndexOf('\n') + 1
  found.value += text
  found.line += lines.length - 1
  if (!isHighlighted) return
  const last = text.endsWith('\n') ? found.line - 1 : found.line
  for (let line = first; line <= last; line++) found.highlighted.add(line)
}
