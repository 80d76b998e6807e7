/**
 * A bold space between two tags, as GitBook's editor leaves behind beside coloured text. Its asterisks would pair with those of the words
 * around it.
 *
 *     <mark style="color:red;">**low**</mark>** **<mark style="color:red;">**tide**</mark>   →   a space
 */
const before = />\*\*( {1,4})\*\*$/
const anywhere = />\*\* {1,4}\*\*</

export const hasBoldSpace = (source: string): boolean => anywhere.test(source)

/** The places of its asterisks, when it ends at the tag that begins here. */
export function boldSpaceAt(source: string, at: number): { start: number; end: number }[] {
  const spaces = before.exec(source.slice(Math.max(0, at - 9), at))?.[1]
  if (spaces === undefined) return []
  const start = at - spaces.length - 4
  return [
    { start, end: start + 2 },
    { start: at - 2, end: at },
  ]
}
