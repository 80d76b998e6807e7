/** The share that another thread has in the check of a space. */
import type { DoTask } from '../threads/tasks.ts'
import { sharePages } from '../threads/team.ts'
import { type CheckSpaceOptions, checkPage, startRun } from './check-space.ts'
import { type PagePiece, toPiece } from './page-piece.ts'

export const checkInThread: DoTask<CheckSpaceOptions, PagePiece[]> = async (given, options, team, hand) => {
  const { space, own } = await sharePages(given, [...given.pages.keys()], team)
  const run = await startRun(space, options)
  hand(own.map((page) => toPiece(page, checkPage(page, false, run))))
}
