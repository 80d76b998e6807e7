/**
 * Tags of an element that have no other half on the page: those in code, in comments and those that close themselves do not count.
 *
 *     <figure><img src="pond.png">   →   the offset of `<figure>`
 */
import { maskFences } from '../raise/mask-fences.ts'

const closedAtOnce = /[^<>]{0,500}\/>/y

/** Offsets of opening and closing tags. */
export function lostTags(source: string, name: string): ReadonlySet<number> {
  const text = visible(source)
  const open: number[] = []
  const lost: number[] = []
  for (const { 0: tag, 1: slash, index } of text.matchAll(new RegExp(`<(/?)${name}(?=[\\s>/]|$)`, 'gi'))) {
    if (text[index - 1] === '`') continue
    if (slash && open.pop() === undefined) lost.push(index)
    if (!slash && !isClosedAtOnce(text, index + tag.length)) open.push(index)
  }
  return new Set([...lost, ...open])
}

/** As long as it was. */
const visible = (source: string): string => maskFences(withoutComments(source))

function withoutComments(source: string): string {
  let [text, at] = ['', 0]
  for (let start = source.indexOf('<!--'); start !== -1; start = source.indexOf('<!--', at)) {
    const end = source.indexOf('-->', start + 4)
    if (end === -1) break
    text += source.slice(at, start) + ' '.repeat(end + 3 - start)
    at = end + 3
  }
  return text + source.slice(at)
}

/** `<div />` holds nothing, whatever HTML says of it: so its author means it. */
function isClosedAtOnce(text: string, nameEnd: number): boolean {
  closedAtOnce.lastIndex = nameEnd
  return closedAtOnce.test(text)
}
