/**
 * The type of a parameter, taken apart.
 *
 *     string[]: open, closed (date, default: open, deprecated)   →   string[] · values open, closed · default open · notes date · deprecated
 */
import type { NodeOf } from '../../../blocks/index.ts'
import { linesOf } from '../../../tree/type-words.ts'

export interface ParameterType {
  name: string
  values: string[]
  standard?: string
  patterns: string[]
  examples: string[]
  notes: string[]
  isDeprecated: boolean
}

/** What a specification says comes apart; what somebody wrote is read. */
export function parameterType({ type = '', values, notes }: Attributes): ParameterType {
  if (values === undefined && notes === undefined) return readType(type)
  return told(type.trim(), linesOf(values), linesOf(notes))
}

type Attributes = Pick<NodeOf<'apiParameter'>['attributes'], 'type' | 'values' | 'notes'>

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
  return told(name, values, inside)
}

function told(name: string, values: string[], notes: readonly string[]): ParameterType {
  const [standard] = after(notes, 'default: ')
  return {
    ...{ name, values, ...(standard !== undefined && { standard }) },
    patterns: after(notes, 'pattern: '),
    examples: after(notes, 'example: '),
    notes: notes.filter((note) => note !== 'deprecated' && !/^(?:default|pattern|example): /.test(note)),
    isDeprecated: notes.includes('deprecated'),
  }
}

const after = (notes: readonly string[], word: string): string[] =>
  notes.flatMap((note) => (note.startsWith(word) ? [note.slice(word.length)] : []))

/** What stands in brackets at the end. */
function splitNotes(type: string): { before: string; inside: string[] } {
  const open = type.lastIndexOf(' (')
  if (open < 0 || !type.endsWith(')')) return { before: type, inside: [] }
  return { before: type.slice(0, open), inside: type.slice(open + 2, -1).split(', ') }
}
