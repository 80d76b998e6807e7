/** Text from the input as it may stand in a line of output: no line end, no control character, no half of a character. */
import { printable } from '../../printable.ts'

export const oneLine = (text: string): string => wellFormed(printable(text)).replace(/[\n\t\u2028\u2029]/g, ' ')

/** Half of a surrogate pair is no character, and is not written to any file. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')
