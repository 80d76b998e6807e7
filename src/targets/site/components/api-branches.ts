/**
 * Parameters with dots in their names as a tree: what is nested below what holds it, alternatives below what they are of.
 *
 *     pay, pay.iban (Bank, of pay)   →   pay, with the alternative Bank, in which is iban
 */
import type { NodeOf } from '../../../blocks/index.ts'

type Parameter = NodeOf<'apiParameter'>

/** What is nested in something: under its own name, or in one of its alternatives. */
interface Inside {
  below: Branch[]
  alternatives: Map<string, Inside>
}

export interface Branch extends Inside {
  parameter: Parameter
  /** What is left of the name below the one above. */
  name: string
}

const empty = (): Inside => ({ below: [], alternatives: new Map() })

/** Names follow those that they are nested in. */
export function branchesOf(parameters: readonly Parameter[]): Inside {
  const top = empty()
  /** By alternative and name. */
  const known = new Map<string, Inside>([[keyOf('', ''), top]])
  for (const parameter of parameters) {
    const { name: written = '', alternative = '' } = parameter.attributes
    const full = written.trim()
    const above = alternative === '' ? undefined : alternativeOf(parameter, known, top)
    const { inside, rest } = placeOf(full, alternative, known, above ?? top, parameter.attributes.of)
    const branch: Branch = { ...empty(), parameter, name: rest }
    inside.below.push(branch)
    if (full !== '' && !known.has(keyOf(alternative, full))) known.set(keyOf(alternative, full), branch)
  }
  return top
}

const keyOf = (alternative: string, name: string): string => JSON.stringify([alternative, bare(name)])

const alternativeKey = (alternative: string, of: string): string => JSON.stringify([alternative, of, 'alternative'])

/** Items go by the name of their list. */
const bare = (name: string): string => name.replace(/(?:\[\])+$/, '')

function alternativeOf({ attributes }: Parameter, known: Map<string, Inside>, top: Inside): Inside {
  const { alternative = '', of = '' } = attributes
  const key = alternativeKey(alternative, of)
  const made = known.get(key) ?? empty()
  if (known.has(key)) return made
  known.set(key, made)
  const { holder = top, title } = holderOf(alternative, of, known)
  // Two of the same name belong to two properties that are not told themselves.
  holder.alternatives.set(holder.alternatives.has(title) ? `${of}: ${title}` : title, made)
  return made
}

/** As deep as alternatives lie in each other. */
const mostCuts = 20

/** The alternative within the one around it: `Card › Visa` in `Card`. Where there is no `Card`, that is all its title. */
function holderOf(alternative: string, of: string, known: ReadonlyMap<string, Inside>): { holder?: Inside; title: string } {
  const names = alternative.split(' › ')
  for (let count = names.length - 1; count >= Math.max(0, names.length - mostCuts); count -= 1) {
    const outer = names.slice(0, count).join(' › ')
    const holder = known.get(keyOf(outer, of)) ?? known.get(alternativeKey(outer, of))
    if (holder !== undefined) return { holder, title: names.slice(count).join(' › ') }
  }
  return { title: alternative }
}

/** Where a name belongs: below the longest name before it that is known. */
function placeOf(
  full: string,
  alternative: string,
  known: ReadonlyMap<string, Inside>,
  above: Inside,
  of = '',
): { inside: Inside; rest: string } {
  const dot = full.lastIndexOf('.')
  const found = dot > 0 ? known.get(keyOf(alternative, full.slice(0, dot))) : undefined
  if (found !== undefined && bare(full.slice(0, dot)) !== '') return { inside: found, rest: full.slice(dot + 1) }
  const start = [`${of}.`, `${of}[].`].find((prefix) => of !== '' && alternative !== '' && full.startsWith(prefix))
  return { inside: above, rest: start === undefined ? full : full.slice(start.length) }
}
