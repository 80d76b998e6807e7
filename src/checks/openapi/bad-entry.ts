import { orMeant } from '../../diagnostics/did-you-mean.ts'
import { allEntries } from '../../space/list-pages.ts'
import { isMap, readYaml } from '../../space/read-yaml.ts'
import { summaryPlaces } from '../../space/summary-places.ts'
import { defineCheck } from '../check.ts'
import { ferryEntry } from '../shared/value-api-example.ts'

const kind = 'builtin:openapi'

/** GitBook makes the pages itself: what can be known here is only whether it is told of what. */
export const badEntry = defineCheck({
  id: 'openapi/bad-entry',
  level: 'error',
  summary: 'An entry of SUMMARY.md for the pages of an API does not name its specification.',
  why: 'GitBook makes these pages from the specification that the entry names, and otherwise none.',
  fix: 'Give the entry `type: builtin:openapi`, and the slug of the specification under `dependencies`, `spec`, `ref`, `spec`.',
  bad: ferryEntry('kind: openapi'),
  good: ferryEntry('kind: openapi', 'spec: ferry'),
  space({ space, summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined) return
    const places = summaryPlaces(source)
    for (const { title, generator, line } of allEntries(space.summary)) {
      const message = generator === undefined ? undefined : faultOf(generator, title)
      if (message !== undefined) report({ file, place: places.place(line, places.line(line)), message })
    }
  },
})

/** `slug` is what reading made of the entry. */
function faultOf(yaml: string, slug: string): string | undefined {
  const read = readYaml(yaml, { file: '', source: yaml, start: 0, id: 'config/invalid-yaml', what: 'this entry' })
  const [broken] = read.diagnostics
  if (broken !== undefined) return broken.message
  const type = isMap(read.value) ? read.value.type : undefined
  if (type === undefined) return `Expected \`type: ${kind}\` in an entry made of YAML`
  if (type !== kind) return `Unexpected type \`${String(type)}\` of an entry${orMeant(kind)}`
  return slug === '' ? 'Cannot find the specification of an entry, expected its slug in `dependencies.spec.ref.spec`' : undefined
}
