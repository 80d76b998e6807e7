import { expect, test } from 'vitest'
import { groupBy } from '../src/diagnostics/group-by.ts'
import { growth, linear } from './growth.ts'

test('things keep their order in their group, and groups that of their first', () => {
  const tides = ['ebb', 'flow', 'eddy', 'fall']
  expect([...groupBy(tides, (tide) => tide[0])]).toEqual([
    ['e', ['ebb', 'eddy']],
    ['f', ['flow', 'fall']],
  ])
})

test('one large group is no slower than many', { retry: 2 }, async () => {
  expect(await growth((n) => groupBy(Array(n).fill('ebb'), String), 50_000)).toBeLessThan(linear)
})
