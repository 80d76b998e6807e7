/** Rules of the group `var`. */
import type { Check } from '../check.ts'
import { badExpression } from './bad-expression.ts'
import { invalidName } from './invalid-name.ts'
import { undefinedVariable } from './undefined.ts'
import { unused } from './unused.ts'

export const vars: readonly Check[] = [badExpression, invalidName, undefinedVariable, unused]
