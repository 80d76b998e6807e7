/** What takes its time is left out of a page at first: a mark stands in its place, which no author can have written. */
import { randomBytes } from 'node:crypto'

export interface Placeholders {
  /** A mark for HTML that comes later; it must come, and not fail. */
  hold(html: Promise<string>): string
  /** The page with what its marks stand for. */
  fill(page: string): string | Promise<string>
}

export function createPlaceholders(): Placeholders {
  const secret = randomBytes(12).toString('hex')
  const mark = new RegExp(`<!--${secret}:(\\d+)-->`, 'g')
  const held = new Map<string, Promise<string>>()
  let count = 0
  return {
    hold(html) {
      count += 1
      held.set(String(count), html)
      return `<!--${secret}:${count}-->`
    },
    fill(page) {
      if (!page.includes(secret)) return page
      return fillIn(page)
    },
  }

  /** What is filled in may have marks of its own. */
  async function fillIn(page: string): Promise<string> {
    let filled = page
    while (filled.includes(secret)) {
      const found = new Map<string, string>()
      for (const [, number = ''] of filled.matchAll(mark)) found.set(number, (await held.get(number)) ?? '')
      for (const number of found.keys()) held.delete(number)
      filled = filled.replace(mark, (_, number: string) => found.get(number) ?? '')
    }
    return filled
  }
}
