/**
 * Finds the tag at an offset: well written, misspelt or unfinished, as long as it is clear that one was meant.
 *
 *     {% hint %}   {% /hint %}   { hint %}   {% hint }   →   hint, its closer if one is open, hint, hint
 */
import { isBranch } from '../../tree/branch.ts'
import type { Dialect } from '../../tree/dialect.ts'
import { mayLackSign, readMisspeltCloser, readUnopenedTag } from '../tag/misspelt-tag.ts'
import { opensTag } from '../tag/opens-tag.ts'
import { readTag } from '../tag/read-tag.ts'
import { readUnfinishedTag } from '../tag/read-unfinished-tag.ts'
import type { Tag } from '../tag/tag.ts'
import type { OpenTags } from './open-tags.ts'

export class TagFinder {
  private readonly source: string
  private readonly dialect: Dialect
  private readonly open: OpenTags
  /** Behind it no tag ends. */
  private readonly lastEnd: number
  private last: { at: number; tag: Tag | undefined } = { at: -1, tag: undefined }

  constructor(source: string, dialect: Dialect, open: OpenTags) {
    this.source = source
    this.dialect = dialect
    this.open = open
    this.lastEnd = Math.max(source.lastIndexOf('%}'), source.lastIndexOf('%>'))
  }

  isKnown(name: string): boolean {
    const { tags, items } = this.dialect
    return tags.has(name) || name.startsWith('@') || this.open.has(items.get(name)?.within ?? '')
  }

  /** The tag that begins here. Remembered, as a line is asked several times what it starts with. */
  at(offset: number): Tag | undefined {
    const isTag = opensTag(this.source, offset)
    if (!isTag && !mayLackSign(this.source, offset)) return undefined
    if (this.last.at !== offset) this.last = { at: offset, tag: isTag ? this.read(offset) : this.readUnopened(offset) }
    return this.last.tag
  }

  isKnownAt(offset: number): boolean {
    const tag = this.at(offset)
    return tag !== undefined && this.isKnown(tag.name)
  }

  private read(offset: number): Tag | undefined {
    const closer = readMisspeltCloser(this.source, offset)
    if (closer !== undefined && this.open.has(closer.name)) return closer
    const tag = offset < this.lastEnd ? readTag(this.source, offset, this.namesOf) : undefined
    if (tag !== undefined) return tag
    const unfinished = readUnfinishedTag(this.source, offset, this.surroundings)
    return unfinished !== undefined && this.isKnownHere(unfinished.name) ? unfinished : undefined
  }

  private readonly namesOf = (name: string): readonly string[] | undefined => this.dialect.tags.get(name)?.attributes

  private isKnownHere(name: string): boolean {
    return this.isKnown(name) || (isBranch(name) && this.open.has('if'))
  }

  private readonly surroundings = { namesOf: this.namesOf, isOpen: (name: string): boolean => this.open.has(name) }

  /** Known by its name; a closer only where its opener is open. */
  private readUnopened(offset: number): Tag | undefined {
    const tag = readUnopenedTag(this.source, offset)
    return tag !== undefined && (tag.close ? this.open.has(tag.name) : this.isKnown(tag.name)) ? tag : undefined
  }
}
