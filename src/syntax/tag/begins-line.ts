/** Whether nothing but blanks and marks of quotes stands before an offset in its line: `> ▏% hint %}` → true. */
import { lineBefore } from '../line-before.ts'

const marksOnly = /^[ \t>]{0,100}$/

export const beginsLine = (source: string, at: number): boolean => marksOnly.test(lineBefore(source, at))
