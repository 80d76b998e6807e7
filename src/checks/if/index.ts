/** Rules of the group `if`. */
import type { Check } from '../check.ts'
import { alwaysFalse } from './always-false.ts'
import { badExpression } from './bad-expression.ts'
import { unresolvable } from './unresolvable.ts'

export const ifs: readonly Check[] = [alwaysFalse, badExpression, unresolvable]
