/** Text from the input as it may go to a terminal: nothing in it can move the cursor, set a colour or turn the line around. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\n' || character === '\t' ? character : '�',
  )
}
