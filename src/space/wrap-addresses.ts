/**
 * Wraps the addresses of a table of contents that have spaces in them, which GitBook 2 and 3 read: else their pages would be lost.
 *
 *     * [One](Chapter 1.md)   →   * [One](<Chapter 1.md>)
 */
import { rawAddresses } from './raw-spaces.ts'

export interface Wrapped {
  text: string
  wrapped: { line: number; url: string }[]
}

/** `isMeant`: whether an address is one that an entry leads to. Lines keep their numbers. */
export function wrapAddresses(text: string, isMeant: (url: string) => boolean): Wrapped {
  const wrapped: Wrapped['wrapped'] = []
  const lines = text.split('\n').map((written, index) => {
    const found = written.trimStart().startsWith('* ') ? rawAddresses(written).find(({ url }) => isMeant(url)) : undefined
    if (found === undefined) return written
    wrapped.push({ line: index + 1, url: found.url })
    return `${written.slice(0, found.start)}<${found.url}>${written.slice(found.end)}`
  })
  return { text: lines.join('\n'), wrapped }
}
