/**
 * Whether one paragraph has more character references than the native parser can bear: it takes time and memory by the square of their
 * number, 7 GB for twenty thousand. Of real pages none has fifty.
 */
const most = 2000

export function hasManyReferences(text: string): boolean {
  let count = 0
  let last = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    count = text.slice(last, at).includes('\n\n') ? 1 : count + 1
    if (count > most) return true
    last = at
  }
  return false
}
