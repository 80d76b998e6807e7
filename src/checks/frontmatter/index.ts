/** Rules of the group `frontmatter`. */
import type { Check } from '../check.ts'
import { invalidYaml } from './invalid-yaml.ts'
import { unsafeLanguage } from './unsafe-language.ts'

export const frontmatter: readonly Check[] = [invalidYaml, unsafeLanguage]
