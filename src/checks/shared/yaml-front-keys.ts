/** What GitBook knows in the front matter of a page, and of what kind each value is. */

export type ValueKind = 'flag' | 'list' | 'map' | 'number' | 'text'

export const frontKeys: Readonly<Record<string, ValueKind>> = {
  cover: 'text',
  coverHeight: 'number',
  coverY: 'number',
  description: 'text',
  hidden: 'flag',
  icon: 'text',
  if: 'text',
  layout: 'map',
  metaLinks: 'map',
  noIndex: 'flag',
  noRobotsIndex: 'flag',
  tags: 'list',
  title: 'text',
  vars: 'map',
}

/** The known key from which one slip of the finger or another case made this one. */
export function meantKey(key: string): string | undefined {
  if (key.length < 4) return undefined
  const same = names.find((known) => bare(known) === bare(key))
  const near = names.filter((known) => known.length > 3 && isOneSlip(bare(key), bare(known)))
  return same ?? (near.length === 1 ? near[0] : undefined)
}

const names = Object.keys(frontKeys)
const bare = (key: string): string => key.toLowerCase().replace(/[-_]/g, '')

/** A letter too many, too few, another one, or two swapped. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)]
  return (
    Math.max(restA.length, restB.length) < 2 || (restA.length === 2 && restB.length === 2 && restA === `${restB[1]}${restB[0]}`)
  )
}
