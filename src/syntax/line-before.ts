/** What stands before an offset in its line: `  > {% hint %}`, at the tag → `  > `. */
export const lineBefore = (source: string, at: number): string => source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
