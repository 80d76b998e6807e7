/** Rules about the characters and words of a text. */
import type { Check } from '../check.ts'
import { controlCharacter } from './control-character.ts'
import { emptyEmphasis } from './empty-emphasis.ts'
import { lostCharacter } from './lost-character.ts'
import { mixedLanguage } from './mixed-language.ts'
import { todo } from './todo.ts'
import { tooDeep } from './too-deep.ts'
import { zeroWidth } from './zero-width.ts'

export const text: readonly Check[] = [controlCharacter, emptyEmphasis, lostCharacter, mixedLanguage, todo, tooDeep, zeroWidth]
