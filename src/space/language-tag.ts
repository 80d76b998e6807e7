/** A BCP 47 tag such as `fr` or `pt-BR`, if `value` is one: old books hold `tw.10` and the like. */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const tag = value.trim().replaceAll('_', '-')
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) ? tag : undefined
}
