/**
 * The same text without the page that it was cut from. V8 keeps the whole of a long text as long as a piece of it is in use, and parsers
 * cut everything out of theirs: a title would hold a page.
 */
export const detached = (text: string): string => (text.length < longestCopied ? text : `${text} `.slice(0, -1))

/** Shorter pieces are copied anyway. */
const longestCopied = 13
