/**
 * How many times longer work takes for four times as much: about 4 where it is linear, 16 where it is quadratic. The processor's time counts,
 * and the better of two goes, so that other programs do not; what is done in a moment says nothing, and counts as one.
 *
 *     expect(await growth((n) => parse('a'.repeat(n)), 10_000)).toBeLessThan(linear)
 */
import { processorTime } from './processor-time.ts'

/** Between 4 and 16. */
export const linear = 8

/** Milliseconds below which collecting garbage and compiling weigh more than the work. */
const moment = 30

export async function growth(work: (n: number) => unknown, n: number): Promise<number> {
  const little = await better(work, n)
  return (await better(work, 4 * n)) / Math.max(little, moment)
}

async function better(work: (n: number) => unknown, n: number): Promise<number> {
  const first = await timed(work, n)
  return first < moment ? first : Math.min(first, await timed(work, n))
}

async function timed(work: (n: number) => unknown, n: number): Promise<number> {
  const spent = processorTime()
  await work(n)
  return spent()
}
