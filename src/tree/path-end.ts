/**
 * Whether a text ends in a path of Windows, of which the last backslash is part.
 *
 *     Look in C:\          →   yes
 *     Look in C:\charts\   →   yes
 *     As follows:\         →   no: it was a line break
 */
export function endsInPath(text: string): boolean {
  const word = /\S*$/.exec(text.slice(-longest))?.[0] ?? ''
  return word.endsWith('\\') && (word.slice(0, -1).includes('\\') || drive.test(word))
}

const longest = 200
const drive = /^[^\p{L}\p{N}]*[a-z]:\\$/iu
