/**
 * What is certainly wrong with a formula, without knowing its commands.
 *
 *     \frac{a}{b            →   { at: 8, fault: 'Expected `}` for `{` before the end of the formula' }
 *     \begin{cases} a \\ b  →   { at: 0, fault: 'Expected `\end{cases}` for `\begin{cases}` … ' }
 */
export interface MathFault {
  start: number
  end: number
  fault: string
}

/** A command with the name of its environment, any escaped character, a comment, a brace. */
const tokens = /\\(begin|end)[ \t]{0,9}\{([^{}\\\n]{1,40})\}|\\[\s\S]|%[^\n]*|[{}]/g
/** Their argument is taken as it is. */
const verbatim = /\\(?:verb|href|url|includegraphics|def|newcommand|gdef|char|left|right)(?![a-z])/

interface Open {
  start: number
  end: number
  name?: string
}

export function mathFault(value: string): MathFault | undefined {
  if (verbatim.test(value)) return undefined
  const open: Open[] = []
  for (const { 0: written, 1: command, 2: name, index: start } of value.matchAll(tokens)) {
    const here = { start, end: start + written.length }
    if (written === '{') open.push(here)
    else if (command === 'begin') open.push({ ...here, ...(name !== undefined && { name }) })
    else if (written === '}' || command === 'end') {
      const opener = open.pop()
      if (opener === undefined) return { ...here, fault: `Unexpected \`${written}\` in a formula, expected its opener before it` }
      if (opener.name !== name) return unfinished(value, opener, `before \`${written}\``)
    }
  }
  const left = open.pop()
  return left && unfinished(value, left, 'before the end of the formula')
}

function unfinished(value: string, { start, end, name }: Open, where: string): MathFault {
  const closer = name === undefined ? '}' : `\\end{${name}}`
  return { start, end, fault: `Expected \`${closer}\` for \`${value.slice(start, end)}\` ${where}` }
}
