/**
 * The place in the source while one tag is read, and what was found up to there.
 *
 *     {% tab title="Tides" ▏icon=moon %}   →   at: 20, name: 'tab', attributes: { title: 'Tides' }
 */
import type { Fix } from '../../diagnostics/fix.ts'
import type { TagFault } from './tag.ts'
import { unwrappedAddress } from './unwrapped-address.ts'

/** The names of what may be written in the tag of a name, where those are known. */
export type NamesOf = (tagName: string) => readonly string[] | undefined

/** The longest tag that is looked at; a page of diagrams stays well below. */
export const longestTag = 200_000
/** How much of the author's text a message shows. */
const longestShown = 60

export class TagCursor {
  readonly source: string
  readonly start: number
  readonly attributes = new Map<string, string>()
  readonly faults: TagFault[] = []
  readonly namesOf: NamesOf
  /** Empty until it is read. */
  name = ''
  at: number
  /** Length of what stands behind the tag, and belongs to it. */
  tail = 0

  constructor(source: string, start: number, namesOf: NamesOf) {
    this.source = source
    this.start = start
    this.namesOf = namesOf
    this.at = start + 2
  }

  get isIntegration(): boolean {
    return this.name.startsWith('@')
  }

  /** Moves over a match of the sticky `pattern`. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source)
    if (!match) return undefined
    this.at = pattern.lastIndex
    return match[0]
  }

  looksAt(pattern: RegExp, offset: number): boolean {
    pattern.lastIndex = offset
    return pattern.test(this.source)
  }

  set(attribute: string, value: string, start: number): void {
    if (this.attributes.has(attribute)) this.fault(`second attribute \`${attribute}\``, start, this.at)
    else this.attributes.set(attribute, unwrappedAddress(attribute, value))
  }

  fault(what: string, start: number, end: number, fix?: Fix): void {
    this.faults.push({ what, start, end, ...(fix && { fix }) })
  }

  shown(from: number, end: number): string {
    return this.source.slice(from, end).trim().slice(0, longestShown)
  }
}
