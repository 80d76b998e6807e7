import type { Fix } from '../../diagnostics/fix.ts'
import { placeAt } from '../../space/place.ts'
import { readYaml } from '../../space/read-yaml.ts'
import type { Page } from '../../space/space.ts'
import { defineCheck } from '../check.ts'
import { beginsWithKey, isKeyLine } from '../shared/yaml-front-block.ts'

export const notAtTop = defineCheck({
  id: 'frontmatter/not-at-top',
  level: 'warning',
  summary: 'Front matter does not stand in the first line.',
  why: 'GitBook reads front matter only where the first line is `---`. Further down it is shown as text, and its settings have no effect.',
  fix: 'Move it to the first line, or into the front matter that is there already.',
  bad: '\n---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  good: '---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  page({ page, report }) {
    const { source, bodyStart } = page
    if (!source.includes('\n---\n', Math.max(0, bodyStart - 1))) return undefined
    const before = beforeBlock(source.slice(bodyStart, bodyStart + 4000))
    const start = bodyStart + before.length
    const block = blockAt(source.slice(start, start + 4000))
    if (block === undefined || start === 0) return undefined
    const fix = bodyStart > 0 || !isSound(block, page) ? undefined : fixOf(before, block)
    const place = placeAt(source, start, start + block.trimEnd().length)
    report({
      place,
      message: 'Unexpected front matter after the first line, expected it at the top of the file',
      ...(fix && { fix }),
    })
    return undefined
  },
})

/** Blank lines, and a title among them. */
const beforeBlock = (text: string): string => /^(?:[ \t]*\n)*(?:# [^\n]*\n(?:[ \t]*\n)*)?/.exec(text)?.[0] ?? ''

/** Between two dividers may stand any text: front matter begins with a key of GitBook's, and has nothing but keys. */
function blockAt(text: string): string | undefined {
  const lines = text.split('\n')
  const end = lines.indexOf('---', 1)
  const keys = lines.slice(1, end)
  if (lines[0] !== '---' || end < 2 || !beginsWithKey(keys) || !keys.every(isKeyLine)) return undefined
  return `${lines.slice(0, end + 1).join('\n')}\n`
}

/** What cannot be read would be the next fault. */
function isSound(block: string, { file, source }: Page): boolean {
  const yaml = block.slice(4, block.lastIndexOf('---'))
  return readYaml(yaml, { file, source, start: 0, id: 'frontmatter/invalid-yaml', what: 'front matter' }).diagnostics.length === 0
}

function fixOf(before: string, block: string): Fix {
  const title = 'Move the front matter to the top'
  if (before.trim() === '') return { safe: true, title, edits: [{ start: 0, end: before.length, text: '' }] }
  const end = before.length + block.length
  return { safe: false, title, edits: [{ start: 0, end, text: `${block}\n${before.trim()}\n` }] }
}
