/**
 * A piece of code with all that stands around it.
 *
 *     ```js         →   <div class="code" data-language="js"><button type="button" data-copy hidden>Copy</button>
 *     sow(peas)         <pre><code class="language-js">…</code></pre></div>
 */
import type { Code } from 'mdast'
import { hasLines } from '../../shared/html/code.ts'
import { escapeHtml } from '../../shared/html/escape-html.ts'
import type { SiteContext } from '../context.ts'
import { codeLines, type NoteHtml } from './code-lines.ts'
import { runsToHtml } from './runs.ts'

/** What the tag around a fence says of it. */
export interface CodeOptions {
  title?: string
  numbered?: boolean
  wrap?: boolean
  foldable?: boolean
  fullWidth?: boolean
}

declare module 'mdast' {
  interface CodeData {
    /** The id under which links reach it. */
    id?: string
    options?: CodeOptions
  }
}

/** Code with fewer lines is not folded. */
const foldedLines = 10
/** Longer lines scroll on narrow screens, and what scrolls can be reached by keyboard. */
const widest = 24

/** `id` has been claimed on the page. */
export function codeFigure(node: Code, context: SiteContext, id: string | undefined, noteHtml: NoteHtml): string {
  const { title, numbered, wrap, foldable, fullWidth }: CodeOptions = node.data?.options ?? {}
  const language = node.lang?.split(/\s/, 1)[0]
  const height = lineCount(node.value)
  const isFolded = foldable === true && height > foldedLines
  const names = ['code', numbered && height > 1 && 'numbered', wrap && 'wrap', isFolded && 'foldable', fullWidth && 'full-width']
  const element = title ? 'figure' : 'div'
  const attributes = [
    `class="${names.filter(Boolean).join(' ')}"`,
    ...(id === undefined ? [] : [`id="${escapeHtml(id)}"`]),
    ...(language ? [`data-language="${escapeHtml(language)}"`] : []),
  ]
  const head = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''
  const copy = `<button type="button" data-copy hidden>${escapeHtml(context.site.words.copy)}</button>`
  const name = language ? ` class="language-${escapeHtml(language)}"` : ''
  const pre = `<pre${isFolded || isWide(node.value) ? reachable(title ?? language, context) : ''}>`
  return `<${element} ${attributes.join(' ')}>${head}${copy}${pre}<code${name}>${inner(node, context, noteHtml)}</code></pre></${element}>`
}

function inner(node: Code, { site }: SiteContext, noteHtml: NoteHtml): string {
  const language = node.lang?.split(/\s/, 1)[0]
  if (!hasLines(node) && !(node.data?.options?.numbered && node.value.includes('\n')))
    return node.value ? site.highlight.code(node.value, language, (source, runs) => `${runsToHtml(source, runs)}\n`) : ''
  const { source, render } = codeLines(node, noteHtml)
  return site.highlight.code(source, language, render)
}

const reachable = (label: string | undefined, { site }: SiteContext): string =>
  ` tabindex="0" role="group" aria-label="${escapeHtml(label ?? site.words.code)}"`

function lineCount(value: string): number {
  let count = 1
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) count += 1
  return count
}

const isWide = (value: string): boolean => value.split('\n').some(({ length }) => length > widest)
