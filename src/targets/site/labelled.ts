/**
 * What stands before something that it names, as the language has it.
 *
 *     Example   →   Example:        Exemple   →   Exemple :        例   →   例：
 */
import type { SiteWords } from './site-words.ts'

export const labelled = (name: string, { label }: SiteWords): string => label.replace('%', () => name)
