/** The first offset that holds neither space nor tab. */
export function skipBlanks(source: string, offset: number): number {
  let at = offset
  while (source[at] === ' ' || source[at] === '\t') at++
  return at
}
