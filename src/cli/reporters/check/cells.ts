/** Text as a terminal shows it: what a person sees as one character, and how many columns it takes. */

export interface Cell {
  text: string
  width: number
  /** Where it stands in the text. */
  start: number
  end: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What joins characters to one: marks, joiners, flags, skin tones, the letters of Hangul. To part text at those takes long. */
const joining = /[\p{M}\p{Cf}\p{RI}\p{Emoji_Modifier}\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FF]/u

/** `offset` is where the text starts in the line. */
export function cellsOf(text: string, offset = 0): Cell[] {
  const clusters = joining.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : text
  const cells: Cell[] = []
  let start = offset
  for (const cluster of clusters) {
    const end = start + cluster.length
    const shown = isPlain(cluster) ? cluster : visible(cluster)
    cells.push({ text: shown, width: isPlain(cluster) ? 1 : widthOf(shown), start, end })
    start = end
  }
  return cells
}

const isPlain = (cluster: string): boolean => cluster.length === 1 && cluster >= ' ' && cluster <= '~'

/** Invisible characters are named, since a fault may lie in them; nothing gets through that steers a terminal. */
function visible(cluster: string): string {
  if (cluster === '\t') return '    '
  if (/^[\p{Cc}\p{Cs}]/u.test(cluster)) return '\uFFFD'
  return /^[\p{Cf}\p{Zl}\p{Zp}]/u.test(cluster) ? Array.from(cluster, nameOf).join('') : cluster
}

const nameOf = (character: string): string => `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

const emoji = /\p{Emoji_Presentation}|\uFE0F/u

function widthOf(cluster: string): number {
  if (emoji.test(cluster)) return 2
  if (cluster.length === 1) return wide.test(cluster) ? 2 : 1
  const letters = cluster.replace(/[\p{M}\p{Cf}]/gu, '')
  return [...letters].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)
}
