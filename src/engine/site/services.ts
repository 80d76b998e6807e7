/** What a site may ask of the world outside, for one run over a folder. */
import { once } from '../../space/once.ts'
import type { Services } from '../../targets/target.ts'
import { createCraftThreads } from './craft-threads.ts'
import { sharedStore } from './disk-store.ts'
import { changesIn } from './git-changes.ts'

/** Threads are kept from one conversion to the next. */
const threads = once(() => createCraftThreads())

export const siteServices = (folder: string): Services => ({
  changes: changesIn(folder),
  store: sharedStore(),
  craft: (code) => threads().craft(code),
  expectCode: (pieces) => threads().expect(pieces),
  lendHand: () => threads().lendHand(),
})
