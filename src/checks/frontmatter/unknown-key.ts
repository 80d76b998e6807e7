import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { frontKeys, meantKey } from '../shared/yaml-front-keys.ts'
import { frontLines } from '../shared/yaml-front-lines.ts'

export const unknownKey = defineCheck({
  id: 'frontmatter/unknown-key',
  level: 'warning',
  summary: 'A key of the front matter is nearly one that GitBook knows.',
  why: 'GitBook ignores keys that it does not know, and a misspelt one is such a key: the setting has no effect. Keys that belong to other tools are let pass.',
  fix: 'Write the key as GitBook knows it.',
  bad: '---\ndescripton: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  good: '---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  page({ page, report }) {
    const { frontMatter } = page
    const slips = Object.keys(frontMatter).flatMap((key) => {
      const meant = Object.hasOwn(frontKeys, key) ? undefined : meantKey(key)
      return meant === undefined || Object.hasOwn(frontMatter, meant) ? [] : [{ key, meant }]
    })
    if (slips.length === 0) return undefined
    const lines = frontLines(page)
    for (const { key, meant } of slips) {
      const line = lines.find((each) => each.key === key && each.indent === 0)
      const start =
        (line?.start ?? 0) + Math.max(0, line === undefined ? 0 : page.source.slice(line.start, line.end).indexOf(key))
      const place = placeAt(page.source, start, start + (line === undefined ? 0 : key.length))
      const edits = [{ start, end: start + key.length, text: meant }]
      const fix = line && { safe: false, title: `Replace \`${key}\` by \`${meant}\``, edits }
      report({ place, message: `Unexpected key \`${key}\` in front matter; did you mean \`${meant}\``, ...(fix && { fix }) })
    }
    return undefined
  },
})
