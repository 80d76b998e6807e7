/** Rules about a page as a whole. */
import type { Check } from '../check.ts'
import { autoIndex } from './auto-index.ts'
import { empty } from './empty.ts'
import { foreignSyntax } from './foreign-syntax.ts'
import { htmlLeftover } from './html-leftover.ts'

export const page: readonly Check[] = [autoIndex, empty, foreignSyntax, htmlLeftover]
