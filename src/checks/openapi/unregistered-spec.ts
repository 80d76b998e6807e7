import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import { allEntries } from '../../space/list-pages.ts'
import { type SummaryPlaces, summaryPlaces } from '../../space/summary-places.ts'
import { defineCheck } from '../check.ts'
import { ferryEntry, ferryYaml } from '../shared/value-api-example.ts'

/** Who lists no specification lets GitBook know them alone; who lists some means to list all. */
export const unregisteredSpec = defineCheck({
  id: 'openapi/unregistered-spec',
  level: 'warning',
  summary: 'The pages of an API are to be made of a specification that the configuration does not list.',
  why: 'GitBook knows a specification by the slug under which it is registered: of any other it makes no pages.',
  fix: 'Write the slug as it is registered, or add it to `openapi` in the configuration of unbook.',
  bad: { ...ferryEntry('kind: openapi', 'spec: fery'), 'ferry.yaml': ferryYaml },
  good: { ...ferryEntry('kind: openapi', 'spec: ferry'), 'ferry.yaml': ferryYaml },
  options: { openapi: new Map([['ferry', 'ferry.yaml']]) },
  space({ space, options: { openapi }, summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined || openapi === undefined || openapi.size === 0) return
    const places = summaryPlaces(source)
    for (const { title: slug, generator, line } of allEntries(space.summary)) {
      if (generator === undefined || slug === '' || openapi.has(slug)) continue
      const message = `Cannot find specification \`${slug}\` in \`openapi\` of the configuration${orMeant(didYouMean(slug, openapi.keys()))}`
      const named = lineOf(slug, line + generator.split('\n').length, line, places)
      report({ file, place: places.place(named, places.line(named)), message })
    }
  },
})

/** The last line of the entry that ends with the slug: `spec: ferry`. */
function lineOf(slug: string, last: number, first: number, places: SummaryPlaces): number {
  for (let line = last; line > first; line -= 1) {
    if (/^spec:/.test(places.text(places.line(line))) && places.text(places.line(line)).includes(slug)) return line
  }
  return first
}
