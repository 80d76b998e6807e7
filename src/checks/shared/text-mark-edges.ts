/**
 * What an editor leaves at the two ends of a line of text, where it shows nothing.
 *
 *     `Tide tables&#x20;`   →   from 11 to 17
 */
const spaces = ['&#x20;', '&nbsp;', '&#xA0;', '&#xa0;', '&#160;', '&#32;', '\u00a0', '\u200b', '\ufeff', ' ', '\t']
/** Only these: a no-break space at the start is seen. */
const leading = ['&#x20;', '&#32;', '\u200b', '\ufeff', ' ']

export interface Edge {
  start: number
  end: number
}

/** Undefined when there are but plain spaces. A line break that dangles at the end stays where it is. */
export function trailingDebris(written: string): Edge | undefined {
  let end = written.length
  if (written.endsWith('\\') && !written.endsWith('\\\\')) end -= 1
  let start = end
  let isDebris = false
  for (let found = endingOf(written, start); found !== undefined; found = endingOf(written, start)) {
    start -= found.length
    isDebris ||= found.trim() !== '' || found === '\u00a0' || found === '\ufeff'
  }
  return isDebris && written[start - 1] !== '\\' ? { start, end } : undefined
}

const endingOf = (written: string, end: number): string | undefined =>
  spaces.find((each) => written.endsWith(each, end) && end > 0)

/** Undefined also when it keeps the line from being read as a list, a heading or code. */
export function leadingDebris(written: string): Edge | undefined {
  let end = 0
  let isDebris = false
  const next = (): string | undefined => leading.find((each) => written.startsWith(each, end))
  for (let found = next(); found !== undefined; found = next()) {
    end += found.length
    isDebris ||= found !== ' '
  }
  return isDebris && /^\p{L}/u.test(written.slice(end, end + 2)) ? { start: 0, end } : undefined
}
