/** Rules of the group `include`. */
import type { Check } from '../check.ts'
import { cycle } from './cycle.ts'
import { missing } from './missing.ts'
import { outsideSpace } from './outside-space.ts'
import { remote } from './remote.ts'
import { tooLarge } from './too-large.ts'
import { unused } from './unused.ts'

export const include: readonly Check[] = [cycle, missing, outsideSpace, remote, tooLarge, unused]
