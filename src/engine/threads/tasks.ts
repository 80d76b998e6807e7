/** What other threads can be asked to do; each is loaded by the thread that does it. */
import type { Space } from '../../space/space.ts'
import type { Team } from './team.ts'

/** Does its share, and hands over each piece of the result as it is made. */
export type DoTask<Input, Piece> = (space: Space, input: Input, team: Team, hand: (piece: Piece) => void) => Promise<void>

export const tasks = {
  check: async () => (await import('../check/check-in-thread.ts')).checkInThread,
  convert: async () => (await import('../convert-in-thread.ts')).convertInThread,
}

export type ThreadTask = keyof typeof tasks
