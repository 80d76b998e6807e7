import { isMap } from '../../space/read-yaml.ts'
import { defineCheck } from '../check.ts'
import { placeOfKey } from '../shared/value-key-place.ts'

export const invalidName = defineCheck({
  id: 'var/invalid-name',
  level: 'warning',
  summary: 'The name of a variable is none that an expression can say.',
  why: '`space.vars.ticket-fee` means `space.vars.ticket` minus `fee`: the value is never found. GitBook offers no such names.',
  fix: 'Write a letter first, then letters, digits and `_`.',
  bad: {
    'README.md': '# Ferry\n\nThe ferry runs daily.\n',
    '.gitbook/vars.yaml': 'ticket-fee: 12\n',
  },
  good: {
    'README.md': '# Ferry\n\nThe ferry runs daily.\n',
    '.gitbook/vars.yaml': 'ticket_fee: 12\n',
  },
  space({ space, variablesFile, textOf, report }) {
    if (variablesFile === undefined) return
    for (const name of Object.keys(space.variables)) {
      if (/^[A-Za-z_]\w*$/.test(name)) continue
      const place = placeOfKey(textOf(variablesFile) ?? '', name)
      const message = `Unexpected variable name \`${name}\`, expected letters, digits and \`_\``
      report({ file: variablesFile, ...(place && { place }), message })
    }
  },
  page({ page, report }) {
    const { vars } = page.frontMatter
    // Of anything else `frontmatter/bad-type` tells.
    if (!isMap(vars)) return undefined
    for (const name of Object.keys(vars)) {
      if (/^[A-Za-z_]\w*$/.test(name)) continue
      const start = page.source.slice(0, page.bodyStart).indexOf(name, page.source.indexOf('vars:'))
      const at = start === -1 ? { start: 0, end: 0 } : { start, end: start + name.length }
      report({ at, message: `Unexpected variable name \`${name}\`, expected letters, digits and \`_\`` })
    }
    return undefined
  },
})
