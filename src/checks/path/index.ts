/** Rules of the group `path`. */
import type { Check } from '../check.ts'
import { collision } from './collision.ts'
import { slugRisky } from './slug-risky.ts'
import { unwritable } from './unwritable.ts'

export const path: readonly Check[] = [collision, slugRisky, unwritable]
