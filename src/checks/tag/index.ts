/** Rules of the group `tag`. */
import type { Check } from '../check.ts'
import { badAttr } from './bad-attr.ts'
import { escaped } from './escaped.ts'
import { invalidNesting } from './invalid-nesting.ts'
import { legacy } from './legacy.ts'
import { misnested } from './misnested.ts'
import { missingAttr } from './missing-attr.ts'
import { mustache } from './mustache.ts'
import { orphanClose } from './orphan-close.ts'
import { unclosed } from './unclosed.ts'
import { undeclaredTag } from './undeclared-tag.ts'
import { unknown } from './unknown.ts'

export const tag: readonly Check[] = [
  badAttr,
  escaped,
  invalidNesting,
  legacy,
  misnested,
  missingAttr,
  mustache,
  orphanClose,
  unclosed,
  undeclaredTag,
  unknown,
]
