/**
 * Whether a tag may begin at `offset`: `{%` or `<%`, not escaped, not doubled braces.
 *
 *     {% hint %}   <% hint %>   \{% hint %}   {{% hint %}}   →   yes, yes, no, no
 */
export function opensTag(source: string, offset: number): boolean {
  if (source.charCodeAt(offset + 1) !== 37) return false
  const first = source.charCodeAt(offset)
  if (first !== 123 && first !== 60) return false
  return !isEscaped(source, offset) && !(first === 123 && source.charCodeAt(offset - 1) === 123)
}

/** Behind an odd number of backslashes. */
function isEscaped(source: string, offset: number): boolean {
  let at = offset
  while (source.charCodeAt(at - 1) === 92) at--
  return (offset - at) % 2 === 1
}
