/**
 * Finds the lines of front matter at the top of a page, without reading what they say.
 *
 *     ---
 *     icon: leaf     →   { yaml: 'icon: leaf\n', start: 4, bodyStart: 19 }
 *     ---
 */

export interface FrontMatterBlock {
  /** What follows `---` on the first line: `js`, or empty. */
  language: string
  /** The lines between the two `---`. */
  yaml: string
  /** Offset of `yaml` in the source. */
  start: number
  /** Offset of what follows the closing line. */
  bodyStart: number
}

/** Undefined when the page does not start with `---`, or when nothing closes it: then it is a divider. */
export function frontMatterBlock(source: string): FrontMatterBlock | undefined {
  const top = source.startsWith('\uFEFF') ? 1 : 0
  if (!source.startsWith('---', top)) return undefined
  const firstEnd = source.indexOf('\n', top)
  const language = firstEnd === -1 ? undefined : languageOf(source.slice(top + 3, firstEnd))
  if (language === undefined) return undefined
  return closedBlock(source, firstEnd + 1, language)
}

/** Languages that a reader of front matter somewhere runs or reads. */
const known = /^(?:c?son|coffee(?:script)?|ini|javascript|js|json5?|jsonc|lisp|mjs|toml|ts|typescript|xml|ya?ml)$/i

/** `---js` is a language whatever its name, `--- js` only when there is such a language: `--- hello` is prose. */
function languageOf(rest: string): string | undefined {
  const name = rest.trim()
  if (name === '') return ''
  const glued = /^[a-z][\w+.-]*\s*$/i.test(rest)
  return glued || known.test(name) ? name : undefined
}

function closedBlock(source: string, start: number, language: string): FrontMatterBlock | undefined {
  for (let lineStart = start; lineStart < source.length; ) {
    const newline = source.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? source.length : newline
    if (isFence(source, lineStart, lineEnd)) {
      return { language, yaml: source.slice(start, lineStart), start, bodyStart: newline === -1 ? lineEnd : lineEnd + 1 }
    }
    lineStart = lineEnd + 1
  }
  return undefined
}

const isFence = (source: string, start: number, end: number): boolean =>
  source.startsWith('---', start) && source.slice(start + 3, end).trim() === ''
