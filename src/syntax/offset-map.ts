/** Maps offsets in an edited text back to the source it was made from. */

export interface OffsetMap {
  /** Notes that `length` characters at `at` of the text are those at `from` of the source. In order. */
  copied(at: number, from: number, length: number): void
  /** Notes that `length` characters at `at` of the text stand for a piece of the source. In order. */
  replaced(at: number, length: number, from: number, end: number): void
  /** Source offset of the start of something at this offset. */
  start(offset: number): number
  /** Source offset of the end of something that ends at this offset. */
  end(offset: number): number
}

export function offsetMap(): OffsetMap {
  const at: number[] = []
  const from: number[] = []
  const lengths: number[] = []
  /** Where the piece ends that a replacement stands for. */
  const ends = new Map<number, number>()
  const segment = (offset: number): number => {
    let low = 0
    let high = at.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((at[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    copied: (textAt, sourceAt, length) => {
      if (length === 0) return
      at.push(textAt)
      from.push(sourceAt)
      lengths.push(length)
    },
    replaced: (textAt, length, sourceAt, end) => {
      ends.set(at.length, end)
      at.push(textAt)
      from.push(sourceAt)
      lengths.push(length)
    },
    start: (offset) => {
      if (at.length === 0 || offset < (at[0] as number)) return 0
      const index = segment(offset)
      const into = offset - (at[index] as number)
      if (into < (lengths[index] as number)) return (from[index] as number) + (ends.has(index) ? 0 : into)
      return from[index + 1] ?? ends.get(index) ?? (from[index] as number) + (lengths[index] as number)
    },
    end: (offset) => {
      if (at.length === 0 || offset <= (at[0] as number)) return 0
      const index = segment(Math.max(0, offset - 1))
      const end = ends.get(index)
      if (end !== undefined) return end
      return (from[index] as number) + Math.min(offset - (at[index] as number), lengths[index] as number)
    },
  }
}
