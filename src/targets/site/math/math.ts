/**
 * Formulas as MathML, which browsers set themselves. What is no TeX shows as it is written.
 *
 *     x^2   →   <math alttext="x^2"><semantics><msup>…</msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>
 */
import type { InlineMath, Math as MathNode } from 'mdast-util-math'
import type { Page } from '../../../space/space.ts'
import { escapeHtml } from '../../shared/html/escape-html.ts'
import type { Preparation } from '../../target.ts'
import { withoutStyles } from './without-styles.ts'

export interface MathWriter {
  block(node: MathNode, page: Page): string
  inline(node: InlineMath, page: Page): string
}

/** `{ html }`, or what is wrong with it. */
type Set = { html: string } | { fault: string }
type ToMathml = (tex: string, isBlock: boolean) => string

/** A longer formula may be wider than its page: then it scrolls, and can be reached by keyboard. */
const widest = 60
/** More is no formula. */
const longest = 20_000

export async function createMath({ space, pages, report }: Preparation): Promise<MathWriter> {
  const isUsed = [...pages, ...space.includes.values()].some(({ source }) => source.includes('$$') || source.includes('{% math'))
  const toMathml = isUsed ? await loadTemml() : () => ''
  const known = new Map<string, Set>()
  const set = (tex: string, isBlock: boolean): Set => {
    const key = `${isBlock} ${tex}`
    const found = known.get(key) ?? setFormula(tex, isBlock, toMathml)
    known.set(key, found)
    return found
  }
  const html = ({ value, position }: MathNode | InlineMath, { file }: Page, isBlock: boolean): string => {
    const made = set(value, isBlock)
    if ('html' in made) return made.html
    report({
      id: 'loss/block',
      message: `Formula written as its source: ${made.fault}`,
      file,
      ...(position && { place: position }),
    })
    return `<code>${escapeHtml(value)}</code>`
  }
  return {
    block: (node, page) => `<div class="math display"${reachable(node.value)}>${html(node, page, true)}</div>`,
    inline: (node, page) => `<span class="math">${html(node, page, false)}</span>`,
  }
}

const reachable = (tex: string): string =>
  tex.length > widest ? ` tabindex="0" role="group" aria-label="${escapeHtml(tex.slice(0, 500))}"` : ''

function setFormula(tex: string, isBlock: boolean, toMathml: ToMathml): Set {
  if (tex.length > longest) return { fault: 'it is too long' }
  try {
    const mathml = toMathml(tex.trim(), isBlock)
    return { html: withoutStyles(mathml).replace('<math', `<math alttext="${escapeHtml(tex.trim())}"`) }
  } catch (error) {
    return { fault: reason(error) }
  }
}

/** `ParseError: Expected '}' at position 4: …` → `Expected '}'`. */
function reason(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/ at (?:position|end of input)|\n/, 1)
  return (
    first
      .replace(/^ParseError: */, '')
      .trim()
      .slice(0, 200) || 'it is no TeX'
  )
}

/** Macros may be defined within a formula; none of them may run for long, or name what lies outside. */
async function loadTemml(): Promise<ToMathml> {
  const { default: temml } = await import('temml')
  return (tex, displayMode) =>
    temml.renderToString(tex, {
      displayMode,
      annotate: true,
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: 1000,
      maxSize: [50, 500],
    })
}
