/** What ends a tag, for `take` and `looksAt` of the cursor: `%}`, `-%}`, `%>`; `/%}` where tags are written as elsewhere. */
export const endOfTag = /[/-]?%[}>]/y
export const endOfTagAtEndOfLine = /[/-]?%[}>][^\S\n]*(?:\n|$)/y
