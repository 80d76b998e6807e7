/** Addresses that a store of files has signed for a short time. */

/** Parameters of the stores of Amazon, Google and Microsoft, and of those that speak like them; each of a set must be there. */
const signatures = [['x-amz-signature'], ['x-amz-expires'], ['x-goog-signature'], ['expires', 'signature'], ['se', 'sig']]

export function isSignedAddress(url: string): boolean {
  const query = /^https?:[^?#]*\?([^#]*)/i.exec(url)?.[1] ?? ''
  if (!query.includes('=')) return false
  const names = new Set(query.split('&').map((part) => part.split('=', 1)[0]?.toLowerCase()))
  return signatures.some((needed) => needed.every((name) => names.has(name)))
}
