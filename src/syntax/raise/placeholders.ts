/** Recognises the placeholders that isolation put into the text, and gives their source back where they ended up in something else. */
import type { Node } from 'unist'
import { type Isolated, inlineMark } from '../isolate.ts'
import type { Spot } from '../spot.ts'

export interface Placeholders {
  /** The spot that a piece of HTML stands for, when it is nothing else. */
  spotOf(html: string): Spot | undefined
  isIn(value: string): boolean
  /** Puts the source of placeholders back into what a node says: code, an address, a title. In place. */
  restore(node: Node): void
}

/** Everything that authors write is in these fields. */
const written = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const

export function placeholders({ mark, spots }: Isolated, source: string): Placeholders {
  if (spots.length === 0) return { spotOf: () => undefined, isIn: () => false, restore: () => undefined }
  const inline = inlineMark(mark)
  const pattern = `(?:${mark}|${inline})(\\d+)(?:-->|/>)`
  const every = new RegExp(pattern, 'g')
  const lone = new RegExp(`^\\s*${pattern}\\s*$`)
  const isIn = (value: string): boolean => value.includes(mark) || value.includes(inline)
  const sourceOf = (placeholder: string, index: string): string => {
    const spot = spots[Number(index)]
    return spot ? source.slice(spot.start, spot.end) : placeholder
  }
  return {
    spotOf: (html) => (isIn(html) ? spots[Number(lone.exec(html)?.[1])] : undefined),
    isIn,
    restore: (node) => {
      const fields = node as { [Field in (typeof written)[number]]?: unknown }
      for (const field of written) {
        const value = fields[field]
        if (typeof value === 'string' && isIn(value)) fields[field] = value.replace(every, sourceOf)
      }
    },
  }
}
