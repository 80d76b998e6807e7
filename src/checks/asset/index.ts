/** Rules of the group `asset`. */
import type { Check } from '../check.ts'
import { duplicate } from './duplicate.ts'
import { heavy } from './heavy.ts'
import { missing } from './missing.ts'
import { nameRisky } from './name-risky.ts'
import { noExtension } from './no-extension.ts'
import { unsafeType } from './unsafe-type.ts'
import { unused } from './unused.ts'

export const asset: readonly Check[] = [duplicate, heavy, missing, nameRisky, noExtension, unsafeType, unused]
