/**
 * An address without a key, in a tag that is there for its address: it says by itself what it is.
 *
 *     {% embed "https://harbour.example/tides" %}   →   { url: 'https://harbour.example/tides' }, and a fault with a safe fix
 */
import { decodeString } from 'micromark-util-decode-string'
import type { Fix } from '../../diagnostics/fix.ts'
import type { TagFault } from './tag.ts'
import type { TagCursor } from './tag-cursor.ts'

/** What holds the address of a tag. */
const addressed = new Map([
  ['content-ref', 'url'],
  ['embed', 'url'],
  ['file', 'src'],
])
const address = /^(["']?)(?:https?:\/\/|\.{0,2}\/)?[^\s"']{1,2000}[./][^\s"']{1,2000}\1$/
const quoteAtEdge = /^["']|["']$/g

/** False when `written` is no such address, or the tag has one already. */
export function takeNamelessAddress(cursor: TagCursor, written: string, fault: TagFault): boolean {
  const missing = addressed.get(cursor.name)
  if (missing === undefined || cursor.attributes.has(missing) || !address.test(written)) return false
  const value = written.replace(quoteAtEdge, '')
  cursor.set(missing, decodeString(value), fault.start)
  cursor.faults.push({ ...fault, missing, fix: withKey(missing, value, fault) })
  return true
}

function withKey(key: string, value: string, { start, end }: TagFault): Fix {
  const text = `${key}="${value}"`
  return { safe: true, title: `Write \`${text.slice(0, 60)}\``, edits: [{ start, end, text }] }
}
