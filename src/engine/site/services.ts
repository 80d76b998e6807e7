/** What a site may ask of the world outside, for one run over a folder. */
import { once } from '../../space/once.ts'
import type { Services } from '../../targets/target.ts'
import { createColourThreads } from './colour-threads.ts'
import { sharedStore } from './disk-store.ts'
import { changesIn } from './git-changes.ts'

/** Threads are kept from one conversion to the next. */
const threads = once(() => createColourThreads())

export const siteServices = (folder: string): Services => ({
  changes: changesIn(folder),
  store: sharedStore(),
  colours: (source, language) => threads().colours(source, language),
  expectCode: (pieces) => threads().expect(pieces),
  lendHand: () => threads().lendHand(),
})
