/**
 * What a request proves itself with, as the parameters in which it does.
 *
 *     security: [{ key: [] }], key: { type: apiKey, in: header, name: X-Keeper }   →   { in: 'header', name: 'X-Keeper', type: 'string' }
 *     bearer: { type: http, scheme: bearer, bearerFormat: JWT }                    →   { in: 'header', name: 'Authorization', type: 'Bearer (JWT)' }
 */
import { isMap, type YamlMap } from '../read-yaml.ts'
import { type Firsts, firstOf } from './first-of.ts'
import { follow, listAt, mapAt, textAt } from './follow.ts'
import type { Spec, SpecParameter } from './spec.ts'

const mostSchemes = 10
const mostScopes = 20
const what = 'security schemes'
const longest = 100

/** An operation's own word counts before that of the whole file; an empty list asks for nothing. */
export function securityOf(spec: Spec, operation: YamlMap): Firsts<SpecParameter> {
  const all = listAt(Object.hasOwn(operation, 'security') ? operation : spec.document, 'security').filter(isMap)
  const choices = firstOf(all, mostSchemes, what)
  const schemes = firstOf([...new Map(choices.kept.flatMap((choice) => Object.entries(choice)))], mostSchemes, what)
  const isOnly = all.length === 1
  const kept = schemes.kept.flatMap(([name, scopes]) => {
    const scheme = follow(spec, schemesIn(spec)[name])
    return scheme ? parameterOf(scheme, Array.isArray(scopes) ? scopes : [], isOnly) : []
  })
  return { kept, cut: [...choices.cut, ...schemes.cut] }
}

/** Swagger 2 calls them definitions. */
const schemesIn = ({ document }: Spec): YamlMap => ({
  ...mapAt(document, 'securityDefinitions'),
  ...mapAt(mapAt(document, 'components'), 'securitySchemes'),
})

function parameterOf(scheme: YamlMap, scopes: readonly unknown[], required: boolean): SpecParameter[] {
  const type = textAt(scheme, 'type') ?? ''
  const about = { required, description: textAt(scheme, 'description')?.trim() ?? '' }
  if (type === 'apiKey')
    return [{ in: textAt(scheme, 'in') ?? 'header', name: textAt(scheme, 'name') ?? '', type: 'string', ...about }]
  const proof = proofOf(type, scheme)
  if (proof === undefined) return []
  const notes = [...proof.notes, ...scopes.filter((scope) => typeof scope === 'string').slice(0, mostScopes)]
  const words = notes.map((note) => note.slice(0, longest)).filter(Boolean)
  return [
    {
      in: 'header',
      name: 'Authorization',
      type: words.length > 0 ? `${proof.word} (${words.join(', ')})` : proof.word,
      ...about,
    },
  ]
}

function proofOf(type: string, scheme: YamlMap): { word: string; notes: string[] } | undefined {
  const word = textAt(scheme, 'scheme')?.slice(0, longest).toLowerCase() ?? ''
  if (type === 'oauth2') return { word: 'Bearer', notes: ['OAuth 2.0'] }
  if (type === 'openIdConnect') return { word: 'Bearer', notes: ['OpenID Connect'] }
  if (type === 'basic') return { word: 'Basic', notes: [] }
  if (type !== 'http' || word === '') return undefined
  return { word: word.charAt(0).toUpperCase() + word.slice(1), notes: [textAt(scheme, 'bearerFormat') ?? ''] }
}
