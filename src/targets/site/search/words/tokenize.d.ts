/** The types of `tokenize.js`. */
export interface Word {
  start: number
  end: number
  whole: string
  parts: string[]
  isPairs: boolean
}
export function wordsOf(text: string): Word[]
export function tokenize(text: string): string[]
