/** Rules of the group `frontmatter`. */
import type { Check } from '../check.ts'
import { badType } from './bad-type.ts'
import { brokenAlternates } from './broken-alternates.ts'
import { brokenCover } from './broken-cover.ts'
import { descriptionTooLong } from './description-too-long.ts'
import { invalidYaml } from './invalid-yaml.ts'
import { missingDescription } from './missing-description.ts'
import { notAtTop } from './not-at-top.ts'
import { unclosed } from './unclosed.ts'
import { unknownKey } from './unknown-key.ts'
import { unsafeLanguage } from './unsafe-language.ts'

export const frontmatter: readonly Check[] = [
  badType,
  brokenAlternates,
  brokenCover,
  descriptionTooLong,
  invalidYaml,
  missingDescription,
  notAtTop,
  unclosed,
  unknownKey,
  unsafeLanguage,
]
