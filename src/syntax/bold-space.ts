/**
 * A bold space, as GitBook's editor leaves behind: beside coloured text, or between words that are bold too. Its asterisks would pair with
 * those of the words around it.
 *
 *     <mark style="color:red;">**low**</mark>** **<mark style="color:red;">**tide**</mark>   →   a space
 *     **low****&#x20;****tide**                                                              →   **low**&#x20;**tide**
 */
const before = />\*\*( {1,4})\*\*$/
const anywhere = />\*\* {1,4}\*\*</
const reference = '&#x20;'
/** One of the two sides has the asterisks of a neighbour too; with two on both, they would be those of two neighbours. */
const joined = /\*\*&#x20;\*{4}|\*{4}&#x20;\*\*/

type Place = { start: number; end: number }

export const hasBoldSpace = (source: string): boolean => hasJoinedSpace(source) || anywhere.test(source)

export const hasJoinedSpace = (source: string): boolean => source.includes(reference) && joined.test(source)

/** The places of its asterisks, when it ends at the tag that begins here, or is the character reference that begins here. */
export const boldSpaceAt = (source: string, at: number): Place[] =>
  source[at] === '<'
    ? besideTag(source, at)
    : source.startsWith(reference, at)
      ? besideBold(source, at, at + reference.length)
      : []

function besideTag(source: string, at: number): Place[] {
  const spaces = before.exec(source.slice(Math.max(0, at - 9), at))?.[1]
  if (spaces === undefined) return []
  const start = at - spaces.length - 4
  return [
    { start, end: start + 2 },
    { start: at - 2, end: at },
  ]
}

function besideBold(source: string, start: number, end: number): Place[] {
  const [left, right] = [asterisksBefore(source, start), asterisksFrom(source, end)]
  if (left + right < 6 || left % 2 === 1 || right % 2 === 1) return []
  return [
    { start: start - 2, end: start },
    { start: end, end: end + 2 },
  ]
}

/** More than four in a row mean something else. */
const most = 5

function asterisksBefore(source: string, at: number): number {
  let count = 0
  while (count < most && source[at - count - 1] === '*') count++
  return count === most ? 1 : count
}

function asterisksFrom(source: string, at: number): number {
  let count = 0
  while (count < most && source[at + count] === '*') count++
  return count === most ? 1 : count
}
