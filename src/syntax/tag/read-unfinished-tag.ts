/**
 * Reads a tag whose `%}` was damaged. It ends where the rest of that stands; what comes behind it is text.
 *
 *     {% hint style="info" %   {% hint style="info" }      →   { name: 'hint', …, faults: [{ what: '', fix: `%}` }] }
 *     {% hint style="info" % } Low tide. {% endhint %}     →   the same, up to the brace
 *     {% hint style="info" Low tide. {% endhint %}         →   the same, up to the quote
 */
import { beginsPiece } from './begins-piece.ts'
import { type BrokenEnd, brokenEnds } from './broken-ends.ts'
import { readTag } from './read-tag.ts'
import type { Tag } from './tag.ts'
import type { NamesOf } from './tag-cursor.ts'

export interface Surroundings {
  namesOf?: NamesOf
  /** Whether a tag of that name waits for its closer. */
  isOpen?(name: string): boolean
}

interface Ended {
  tag: Tag
  end: BrokenEnd
}

/** Where one reads well the tag ends there; else at the first that is one at all. */
export function readUnfinishedTag(source: string, offset: number, { namesOf, isOpen }: Surroundings = {}): Tag | undefined {
  const found = brokenEnds(source, offset).flatMap((end) => endedAt(source, offset, end, namesOf) ?? [])
  const isMeant = ({ tag, end }: Ended): boolean =>
    tag.faults.length === 0 && (!end.isBeforeText || beginsPiece(source, offset) || (tag.close && isOpen?.(tag.name) === true))
  const ended = found.find(isMeant) ?? found.find(({ end }) => !end.isBeforeText)
  return ended && withFault(ended, offset)
}

function endedAt(source: string, offset: number, end: BrokenEnd, namesOf?: NamesOf): Ended | undefined {
  const text = `${source.slice(offset, end.start)} %}`
  const tag = readTag(text, 0, namesOf)
  return tag?.end === text.length ? { tag, end } : undefined
}

function withFault({ tag, end: { start, end } }: Ended, offset: number): Tag {
  const fix = { safe: false, title: 'Write `%}`', edits: [{ start, end, text: start === end ? ' %}' : '%}' }] }
  return { ...tag, start: offset, end, faults: [{ what: '', start: offset, end, fix }] }
}
