/**
 * A path without the characters that no output may have in its paths: some systems take them for separators or drives, or refuse them.
 *
 *     guide\tides.md        →   guide-tides.md
 *     q: what is it.md      →   q- what is it.md
 */
export const writablePath = (path: string): string => path.replace(unwritable, '-')

const unwritable = /[\\\p{Cc}]+|(?<=^[a-z]):/giu

/** The first character that stands in the way, as a message names it; undefined when there is none. */
export function unwritableIn(path: string): string | undefined {
  const [found] = path.match(unwritable) ?? []
  if (found === undefined) return undefined
  return /\p{Cc}/u.test(found) ? 'control character' : `\`${found[0]}\``
}

/** A path for messages: what a terminal would obey is not in it. */
export const shownPath = (path: string): string => path.replace(/\p{Cc}/gu, '�')
