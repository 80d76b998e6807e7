/** Rules of the group `list`. */
import type { Check } from '../check.ts'
import { danglingBreak } from './dangling-break.ts'
import { loneItemNumbering } from './lone-item-numbering.ts'

export const list: readonly Check[] = [danglingBreak, loneItemNumbering]
