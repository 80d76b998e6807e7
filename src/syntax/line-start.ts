/** How far a line is looked at. */
const most = 100

/** Where the line begins, when nothing but white space and marks of quotes stands before `offset`: `> ▏{% hint %}` → the offset of `>`. */
export function lineStartOf(source: string, offset: number): number | undefined {
  let start = offset
  while (offset - start < most && /[ \t>]/.test(source[start - 1] ?? '')) start--
  return start === 0 || source[start - 1] === '\n' ? start : undefined
}
