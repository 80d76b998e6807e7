/**
 * What a parameter holds, in one line that is the same in every language.
 *
 *     { type: 'string', values: ['open', 'closed'], notes: ['default: open'] }   →   string: open, closed (default: open)
 */
export interface TypeFacts {
  /** `string[]`. */
  type: string
  /** The only ones that are allowed. */
  values?: readonly string[]
  /** `date`, `min: 1`, `deprecated`. */
  notes?: readonly string[]
}

export function typeLine({ type, values = [], notes = [] }: TypeFacts): string {
  const named = values.length === 0 ? type : [type, values.join(', ')].filter(Boolean).join(': ')
  return notes.length === 0 ? named : `${named} (${notes.join(', ')})`.trimStart()
}
