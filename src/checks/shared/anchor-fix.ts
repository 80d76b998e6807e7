/** A fix that gives a reference another fragment, and leaves the rest of its address as it is written. */
import type { Fix } from '../../diagnostics/fix.ts'
import type { Reference } from '../check.ts'
import { relinkWhole } from './relink.ts'

/** `id`: undefined drops the fragment. */
export function refragment(reference: Reference, id: string | undefined, safe: boolean): Fix | undefined {
  const hash = reference.at?.text.indexOf('#') ?? -1
  if (reference.at === undefined || hash === -1 || reference.at.text.includes('&#')) return undefined
  const address = reference.at.text.slice(0, hash)
  if (id === undefined) return address === '' ? undefined : relinkWhole(reference, address, safe)
  return relinkWhole(reference, `${address}#${id.replace(/[%"'<>&\\\s()|]/g, encodeURIComponent)}`, safe)
}
