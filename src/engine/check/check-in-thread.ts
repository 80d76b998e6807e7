/** The share that another thread has in the check of a space. */
import type { DoTask } from '../threads/tasks.ts'
import { sharePages } from '../threads/team.ts'
import { beginPage } from './begin-page.ts'
import { type CheckSpaceOptions, finishAll, type LookedAt, startRun } from './check-space.ts'
import { type PagePiece, toPiece } from './page-piece.ts'

export const checkInThread: DoTask<CheckSpaceOptions, PagePiece[]> = async (given, options, team, hand) => {
  const { space, own } = await sharePages(given, [...given.pages.keys()], team)
  const run = await startRun(space, options)
  const looked = finishAll(own.map((page) => beginPage(page, run)))
  hand(own.map((page, index) => toPiece(page, looked[index] as LookedAt)))
}
