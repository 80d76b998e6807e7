/**
 * The attributes that a value took in, as its closing quote is lost.
 *
 *     title="Gas icon="fire"   →   `icon` at 4
 */
import { tagBlocks } from './tag-blocks.ts'

export interface Swallowed {
  name: string
  /** In the value, where the space before it begins. */
  index: number
}

export function swallowedNames(type: string, value: string | undefined): Swallowed[] {
  const known = tagBlocks.get(type)?.attributes
  if (known === undefined || value === undefined || !value.includes('="')) return []
  return [...value.matchAll(/\s([A-Za-z]{1,40})="/g)].flatMap(({ 1: name = '', index }) =>
    Object.hasOwn(known, name) ? [{ name, index }] : [],
  )
}
