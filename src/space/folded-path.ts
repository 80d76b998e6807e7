/** A path by which those are the same that a disk may take for one: upper and lower case, and accents however they are spelt. */
export const foldedPath = (path: string): string => path.normalize('NFC').toLowerCase()
