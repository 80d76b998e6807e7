/** Rules of the group `frontmatter`. */
import type { Check } from '../check.ts'

export const frontmatter: readonly Check[] = []
