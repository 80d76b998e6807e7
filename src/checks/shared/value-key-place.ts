/** Where a key stands at the top of a YAML file: plain, or in quotes. */
import type { Position } from 'unist'
import { placeAt } from '../../space/place.ts'

export function placeOfKey(text: string, key: string): Position | undefined {
  let start = 0
  for (const line of text.split('\n')) {
    const bare = line.replace(/^["']/, '')
    const at = start + line.length - bare.length
    if (bare.startsWith(key) && /^["']?[ \t]{0,20}:/.test(bare.slice(key.length))) return placeAt(text, at, at + key.length)
    start += line.length + 1
  }
  return undefined
}
