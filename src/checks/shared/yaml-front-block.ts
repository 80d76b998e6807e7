/** Lines that can only be meant as front matter: the first has a key of GitBook's, and all are keys and their values. */
import { frontKeys } from './yaml-front-keys.ts'

export const beginsWithKey = ([first = '']: readonly string[]): boolean =>
  Object.hasOwn(frontKeys, /^([A-Za-z]+):(?: |$)/.exec(first)?.[1] ?? '')

export const isKeyLine = (line: string): boolean => /^(?:[ \t]+\S|[ \t]*-[ \t]|[\w-]+:(?: |$)|$)/.test(line)
