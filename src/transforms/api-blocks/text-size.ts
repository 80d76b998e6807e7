/** Characters of all texts in a plain value: what a page would grow by. Such values are small trees, never deep. */
export function textSize(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((size: number, inner) => size + textSize(inner), 0)
}
