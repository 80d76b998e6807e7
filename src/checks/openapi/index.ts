/** Rules of the group `openapi`. */
import type { Check } from '../check.ts'
import { badEntry } from './bad-entry.ts'
import { invalidSpec } from './invalid-spec.ts'
import { missingOperation } from './missing-operation.ts'
import { missingSchema } from './missing-schema.ts'
import { unknownSpec } from './unknown-spec.ts'
import { unregisteredSpec } from './unregistered-spec.ts'

export const openapi: readonly Check[] = [badEntry, invalidSpec, missingOperation, missingSchema, unknownSpec, unregisteredSpec]
