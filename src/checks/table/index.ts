/** Rules of the group `table`. */
import type { Check } from '../check.ts'
import { brokenHead } from './broken-head.ts'
import { emptyHeader } from './empty-header.ts'
import { layout } from './layout.ts'
import { noHeader } from './no-header.ts'
import { orphanHiddenColumn } from './orphan-hidden-column.ts'
import { ragged } from './ragged.ts'

export const table: readonly Check[] = [brokenHead, emptyHeader, layout, noHeader, orphanHiddenColumn, ragged]
