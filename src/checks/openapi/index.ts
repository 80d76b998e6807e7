/** Rules of the group `openapi`. */
import type { Check } from '../check.ts'
import { invalidSpec } from './invalid-spec.ts'
import { missingOperation } from './missing-operation.ts'
import { missingSchema } from './missing-schema.ts'
import { unknownSpec } from './unknown-spec.ts'

export const openapi: readonly Check[] = [invalidSpec, missingOperation, missingSchema, unknownSpec]
