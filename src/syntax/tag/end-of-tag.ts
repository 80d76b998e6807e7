/** What ends a tag, for `take` and `looksAt` of the cursor: `%}`, `-%}`, `%>`. */
export const endOfTag = /-?%[}>]/y
export const endOfTagAtEndOfLine = /-?%[}>][^\S\n]*(?:\n|$)/y
