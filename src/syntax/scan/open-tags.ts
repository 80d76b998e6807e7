/** The tags and elements that stand open while the lines of a page are walked, from the outermost to the innermost. */

export interface OpenTag {
  /** `hint`, or `<details` for an element. */
  name: string
  start: number
  /** How many containers it stands in; never less than that of the one before it. */
  depth: number
  /** Columns by which the opener was indented; its content may be as well. */
  dedent: number
}

const isElement = (name: string): boolean => name.startsWith('<')

/** Nothing that is read nests deeper, so that more are left-overs of a broken page. */
const most = 300

export class OpenTags {
  readonly all: OpenTag[] = []
  /** How many of each name: most questions are about names that are not open. */
  private readonly counts = new Map<string, number>()
  private dedents = 0

  get hasDedents(): boolean {
    return this.dedents > 0
  }

  has(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }

  /** The innermost of that name. */
  last(name: string): OpenTag | undefined {
    return this.has(name) ? this.all.findLast((tag) => tag.name === name) : undefined
  }

  push(tag: OpenTag): void {
    if (this.all.length >= most) return
    this.all.push(tag)
    this.count(tag, 1)
  }

  /** Ends the innermost of that name, and all that stand in it; but elements wait for their own closers, as this one may be a stray. */
  close(name: string): void {
    const index = this.has(name) ? this.all.findLastIndex((tag) => tag.name === name) : this.all.length
    const inner = this.all.slice(index + 1)
    while (this.all.length > index) this.pop()
    if (!isElement(name)) for (const tag of inner) if (isElement(tag.name)) this.push(tag)
  }

  /** Ends those that stand in more than `depth` containers. */
  truncate(depth: number): void {
    while ((this.all.at(-1)?.depth ?? 0) > depth) this.pop()
  }

  private pop(): void {
    const tag = this.all.pop()
    if (tag) this.count(tag, -1)
  }

  private count(tag: OpenTag, by: number): void {
    this.counts.set(tag.name, (this.counts.get(tag.name) ?? 0) + by)
    if (tag.dedent > 0) this.dedents += by
  }
}
