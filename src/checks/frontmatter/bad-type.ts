import type { Fix } from '../../diagnostics/fix.ts'
import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { frontKeys, type ValueKind } from '../shared/yaml-front-keys.ts'
import { type FrontLine, frontLines } from '../shared/yaml-front-lines.ts'

const names: Record<ValueKind, string> = {
  flag: '`true` or `false`',
  list: 'a list',
  map: 'keys with values',
  number: 'a number',
  text: 'text',
}

export const badType = defineCheck({
  id: 'frontmatter/bad-type',
  level: 'warning',
  summary: 'A value of the front matter is of a type that GitBook does not read there.',
  why: 'GitBook ignores the value: a page that was to be hidden is shown, a cover stands where it did before.',
  fix: 'Write a value of the type that is expected; `true`, `false` and numbers stand without quotes.',
  bad: '---\nhidden: "yes"\n---\n\n# Shed\n\nThe key hangs behind the door.\n',
  good: '---\nhidden: true\n---\n\n# Shed\n\nThe key hangs behind the door.\n',
  page({ page, report }) {
    const wrong = Object.entries(page.frontMatter).flatMap(([key, value]) => {
      const kind = Object.hasOwn(frontKeys, key) ? frontKeys[key] : undefined
      return kind === undefined || isOf(kind, value) || isForeign(key, value) ? [] : [{ key, kind }]
    })
    // Where the YAML is broken, a type is what could be made of it.
    if (wrong.length === 0 || page.bodyStart === 0) return undefined
    const lines = frontLines(page)
    for (const { key, kind } of wrong) {
      const line = lines.find((each) => each.key === key && each.indent === 0)
      const [start, end] =
        line === undefined ? [0, 0] : line.value === '' ? [line.start, line.end - 1] : [line.valueStart, line.valueEnd]
      const fix = line && fixOf(kind, line, page.source)
      const message = `Unexpected value of \`${key}\` in front matter, expected ${names[kind]}`
      report({ place: placeAt(page.source, start, end), message, ...(fix && { fix }) })
    }
    return undefined
  },
})

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nothing after the colon is how GitBook writes what was emptied. */
function isOf(kind: ValueKind, value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'map') return isMap(value)
  return typeof value !== 'object'
}

/** Other tools name their page templates and their tags in a line of text. */
const isForeign = (key: string, value: unknown): boolean => (key === 'layout' || key === 'tags') && typeof value === 'string'

/** The quotes go with the value. */
function fixOf(kind: ValueKind, { value, valueStart, valueEnd }: FrontLine, source: string): Fix | undefined {
  const text = kind === 'flag' ? flagOf(value) : kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined
  if (text === undefined) return undefined
  const quoted = /["']/.test(source[valueEnd] ?? '') ? 1 : 0
  return { safe: false, title: `Write \`${text}\``, edits: [{ start: valueStart - quoted, end: valueEnd + quoted, text }] }
}

function flagOf(value: string): string | undefined {
  if (/^(?:true|yes|on|1)$/i.test(value)) return 'true'
  return /^(?:false|no|off|0)$/i.test(value) ? 'false' : undefined
}
