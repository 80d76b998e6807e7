/** `['a', 'b', 'c']` → `` `a`, `b` or `c` ``. */
export function listed(words: readonly string[]): string {
  const quoted = words.slice(0, 8).map((word) => `\`${word}\``)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}
