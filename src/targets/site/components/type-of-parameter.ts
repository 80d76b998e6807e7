/**
 * The type of a parameter, taken apart.
 *
 *     string[]: open, closed (date, default: open, deprecated)   →   string[] · values open, closed · default open · notes date · deprecated
 */
export interface ParameterType {
  name: string
  values: string[]
  standard?: string
  notes: string[]
  isDeprecated: boolean
}

export function readType(type: string): ParameterType {
  const { before, inside } = splitNotes(type.trim())
  const colon = before.indexOf(': ')
  const name = colon < 0 ? before : before.slice(0, colon)
  const values =
    colon < 0
      ? []
      : before
          .slice(colon + 2)
          .split(', ')
          .filter(Boolean)
  const standard = inside.find((note) => note.startsWith('default: '))?.slice('default: '.length)
  return {
    ...{ name, values, ...(standard !== undefined && { standard }) },
    notes: inside.filter((note) => note !== 'deprecated' && !note.startsWith('default: ')),
    isDeprecated: inside.includes('deprecated'),
  }
}

/** What stands in brackets at the end. */
function splitNotes(type: string): { before: string; inside: string[] } {
  const open = type.lastIndexOf(' (')
  if (open < 0 || !type.endsWith(')')) return { before: type, inside: [] }
  return { before: type.slice(0, open), inside: type.slice(open + 2, -1).split(', ') }
}
