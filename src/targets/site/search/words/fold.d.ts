/** The types of `fold.js`. */
export function fold(text: string): string
