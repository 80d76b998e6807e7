/**
 * Draws a diagram with the library for it, which is loaded when the first one comes. Runs in any thread.
 *
 *     await drawHere('graph TD\n  Quay --> Ferry')   →   { made: '<svg …' }
 */
import type { Crafted } from '../../target.ts'

/** Laying out more takes minutes. */
const mostLines = 400
const mostCharacters = 20_000
/** Before the sentence that says why there is none, where a drawing would be. */
const faultMark = '!'

/** What stands for a drawing that cannot be made is made too: another try would end as this one did. */
export async function drawHere(source: string): Promise<Crafted> {
  if (source.length > mostCharacters || source.split('\n').length > mostLines) return { made: `${faultMark}it is too large` }
  try {
    const { renderMermaidSVG } = await import('beautiful-mermaid')
    return { made: renderMermaidSVG(source, { padding: 8, transparent: true }) }
  } catch (error) {
    return { made: faultMark + reason(error) }
  }
}

/** Why there is no drawing; undefined where there is one. */
export const faultIn = (drawing: string): string | undefined =>
  drawing.startsWith(faultMark) ? drawing.slice(faultMark.length) : undefined

/** The first sentence of what went wrong. */
const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]
    ?.replace(/\. Expected .*$/, '')
    .slice(0, 200) || 'it cannot be drawn'
