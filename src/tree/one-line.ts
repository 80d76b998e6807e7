/** A value in one line: attributes may hold line ends, which would end the paragraph or title that they become. */
export function oneLine(value: string | undefined): string {
  return (value ?? '')
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .join(' ')
}
