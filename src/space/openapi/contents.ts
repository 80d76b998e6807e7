/**
 * The kinds of content that are sent or answered: those of one form together.
 *
 *     application/json: { schema: Pier }
 *     application/xml: { schema: Pier }     →   [{ types: [application/json, application/xml], … }, { types: [text/csv], … }]
 *     text/csv: { example: 'a,b' }
 */
import type { YamlMap } from '../read-yaml.ts'
import { examplesOf, isJson } from './example.ts'
import { firstOf } from './first-of.ts'
import { follow, mapAt } from './follow.ts'
import { propertiesOf } from './properties.ts'
import type { Effort } from './schema.ts'
import type { Spec, SpecContent, SpecExample, SpecParameter } from './spec.ts'
import type { Use } from './use.ts'

export interface Contents {
  contents: readonly SpecContent[]
  cut: readonly string[]
}

const mostKinds = 50
const forms = /form-data|x-www-form-urlencoded/i

/** JSON first. `holder` is what has `content`: the body of a request, an answer. */
export function contentsOf(spec: Spec, holder: YamlMap, effort: Effort, use: Use): Contents {
  const { kept, cut } = firstOf(Object.entries(mapAt(holder, 'content')), mostKinds, 'kinds of content')
  const kinds = kept.flatMap(([type, media]) => {
    const found = follow(spec, media)
    return found === undefined ? [] : [{ type, media: found }]
  })
  const read = sorted(kinds).map(({ type, media }) => contentOf(spec, type, media, effort, use))
  return { contents: together(read.map(({ content }) => content)), cut: [...read.flatMap((one) => one.cut), ...cut] }
}

interface Kind {
  type: string
  media: YamlMap
}

const sorted = (kinds: readonly Kind[]): Kind[] => {
  const first = kinds.find(({ type }) => /\bjson\b/i.test(type))
  return first === undefined ? [...kinds] : [first, ...kinds.filter((kind) => kind !== first)]
}

function contentOf(
  spec: Spec,
  type: string,
  media: YamlMap,
  effort: Effort,
  use: Use,
): { content: SpecContent; cut: readonly string[] } {
  const { examples, cut } = examplesOf(spec, type, media, effort, use)
  const place = use === 'response' ? 'property' : forms.test(type) ? 'form' : 'body'
  const form = media.schema === undefined ? undefined : propertiesOf(spec, media.schema, effort, { in: place, use })
  const properties = withoutBare(form?.properties ?? [], use, type)
  return { content: { types: [type], properties, examples }, cut: [...cut, ...(form?.cut ?? [])] }
}

/** Of an answer that is one plain value of JSON, the example says as much. */
function withoutBare(properties: readonly SpecParameter[], use: Use, type: string): readonly SpecParameter[] {
  const isBare = properties.every(({ name, description, alternative }) => name === '' && description === '' && !alternative)
  return use === 'response' && isBare && isJson(type) ? [] : properties
}

function together(contents: readonly SpecContent[]): SpecContent[] {
  const groups = new Map<string, SpecContent>()
  for (const content of contents) {
    const form = content.properties.length === 0 ? `example of ${content.types[0]}` : JSON.stringify(content.properties)
    const known = groups.get(form)
    groups.set(form, known === undefined ? content : joined(known, content))
  }
  return [...groups.values()]
}

/** An example that is the same in both stands once; others say what kind they are of. */
function joined(one: SpecContent, other: SpecContent): SpecContent {
  const known = new Set(one.examples.map(({ code }) => code))
  const added = other.examples.filter(({ code, url }) => url !== undefined || !known.has(code))
  const titled = added.length === 0 ? one.examples : [...one.examples.map(withType(one)), ...added.map(withType(other))]
  return { types: [...one.types, ...other.types], properties: one.properties, examples: titled }
}

const withType =
  ({ types }: SpecContent) =>
  (example: SpecExample): SpecExample =>
    example.name.includes('/') ? example : { ...example, name: [types[0], example.name].filter(Boolean).join(', ') }
