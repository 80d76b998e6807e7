/**
 * Several threads at work on the pages of one space. Each takes pages as it has time for them, all tell each other what the others need,
 * and each does its own pages to the end. Who takes which page changes nothing in what comes out.
 */

import { type Outline, outlineOf, withOutlines } from '../../space/outlines.ts'
import type { Page, Space } from '../../space/space.ts'

export interface Team {
  /** The numbers of the items, of so many, that fall to this thread; each falls to one thread only. */
  claim(total: number): Iterable<number>
  /** Gives something to the others, and waits for what they give: each thread asks the same number of times. */
  exchange<Part>(own: Part): Promise<Part[]>
}

/** Pages that are taken at once: few enough for threads to end at about the same time. */
const atOnce = 8

/** Over a number that all threads of a team see. */
export function* claims(counter: Int32Array, total: number): Generator<number> {
  for (let from = next(counter); from < total; from = next(counter)) {
    for (let index = from; index < Math.min(from + atOnce, total); index += 1) yield index
  }
}

const next = (counter: Int32Array): number => Atomics.add(counter, 0, atOnce)

export interface Share {
  /** The space, with the outlines of the pages that others have. */
  space: Space
  /** The pages of this thread, in order. */
  own: readonly Page[]
}

/** Parses the pages of this thread, and learns from the others what links to theirs need to know. */
export async function sharePages(space: Space, paths: readonly string[], team: Team): Promise<Share> {
  const own: Page[] = []
  const outlines: Outline[] = []
  for (const index of team.claim(paths.length)) {
    const page = space.pages.get(paths[index] ?? '')
    if (page === undefined) continue
    own.push(page)
    outlines.push(outlineOf(page))
  }
  const others = await team.exchange(outlines)
  return { space: withOutlines(space, others.flat()), own }
}
