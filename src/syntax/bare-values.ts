/**
 * Values of HTML attributes that stand without quotes though they hold a slash: CommonMark and browsers take them, the parsers do not.
 *
 *     <img src=map/quay.png width=80>   →   map/quay.png
 */
export interface BareValue {
  start: number
  end: number
}

const openTag = /<[a-z][a-z0-9-]*(?:[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|"[^"\n]*"|'[^'\n]*'))?)*[ \t]*\/?>/iy
const bare = /=[ \t]*([^\s"'=<>`]*\/[^\s"'=<>`]*?)(?=\/?>|[ \t])|"[^"]*"|'[^']*'/g

/** Those of the tag that begins here. */
export function bareValues(source: string, at: number): BareValue[] {
  openTag.lastIndex = at
  const tag = openTag.exec(source)?.[0] ?? ''
  return [...tag.matchAll(bare)].flatMap(({ 0: found, 1: value, index }) => {
    const end = at + index + found.length
    return value === undefined ? [] : [{ start: end - value.length, end }]
  })
}
