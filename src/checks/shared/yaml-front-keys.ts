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
  const near = Object.keys(frontKeys).filter(
    (known) => known !== key && known.length > 3 && key.length > 3 && isOneSlip(key, known),
  )
  return near.length === 1 ? near[0] : undefined
}

/** A letter too many, too few, another one, two swapped, or the case. */
function isOneSlip(written: string, known: string): boolean {
  const [a, b] = [written.toLowerCase().replace(/[-_]/g, ''), known.toLowerCase()]
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
