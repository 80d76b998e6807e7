/** Rules of the group `orphan`. */
import type { Check } from '../check.ts'
import { noInbound } from './no-inbound.ts'

export const orphan: readonly Check[] = [noInbound]
