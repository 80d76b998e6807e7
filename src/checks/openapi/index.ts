/** Rules of the group `openapi`. */
import type { Check } from '../check.ts'

export const openapi: readonly Check[] = []
