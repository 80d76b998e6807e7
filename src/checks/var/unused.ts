import { defineCheck } from '../check.ts'
import { placeOfKey } from '../shared/value-key-place.ts'

export const unused = defineCheck({
  id: 'var/unused',
  level: 'info',
  isOptional: true,
  summary: 'No page speaks of a variable of `.gitbook/vars.yaml`.',
  why: 'Whoever changes it expects to see a change, and there is none.',
  fix: 'Use it, or remove it.',
  bad: {
    'README.md': '# Ferry\n\nThe ferry runs daily.\n',
    '.gitbook/vars.yaml': 'fee: 12\n',
  },
  good: {
    'README.md': '# Ferry\n\nA ticket is <code class="expression">space.vars.fee</code> euros.\n',
    '.gitbook/vars.yaml': 'fee: 12\n',
  },
  space({ space, variablesFile, textOf, report }) {
    if (variablesFile === undefined) return
    const pages = [...space.pages.values(), ...space.includes.values()]
    const spoken = new Set(pages.flatMap(({ source }) => (source.includes('vars') ? [...(source.match(word) ?? [])] : [])))
    for (const name of Object.keys(space.variables)) {
      if (spoken.has(name)) continue
      const place = placeOfKey(textOf(variablesFile) ?? '', name)
      report({ file: variablesFile, ...(place && { place }), message: `Cannot find a page that uses variable \`${name}\`` })
    }
  },
})

/** Any word of a page that speaks of variables at all: rather one too many is taken for used. */
const word = /[\p{L}_][\p{L}\p{N}_-]*/gu
