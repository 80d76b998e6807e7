/**
 * A style sheet without comments and without space that nothing needs; strings stay as they are.
 *
 *     a {
 *       color: red;     →   a{color:red}
 *     }
 */
const strings = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/

export function compactCss(source: string): string {
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, '')
  return bare
    .split(strings)
    .map((piece, index) => (index % 2 === 1 ? piece : compact(piece)))
    .join('')
}

const compact = (piece: string): string =>
  piece
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
