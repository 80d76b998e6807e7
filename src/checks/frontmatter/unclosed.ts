import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { beginsWithKey, isKeyLine } from '../shared/yaml-front-block.ts'

export const unclosed = defineCheck({
  id: 'frontmatter/unclosed',
  level: 'warning',
  summary: 'Front matter lacks the line `---` before it, or after it.',
  why: 'GitBook reads front matter only between two such lines. Otherwise readers see it as text, and its settings have no effect.',
  fix: 'Write `---` alone on a line, before the first key and after the last one.',
  bad: '---\ndescription: Two beds for herbs\n\n# Beds\n\nBoth face south.\n',
  good: '---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  page({ page: { source, bodyStart }, report }) {
    if (bodyStart > 0 || !/^(?:---\n)?[A-Za-z]+:/.test(source)) return undefined
    const isOpened = source.startsWith('---\n')
    const lines = source
      .slice(0, longest)
      .split('\n')
      .slice(isOpened ? 1 : 0)
    const end = lines.findIndex((line) => line.trim() === '' || !isKeyLine(line))
    if (!beginsWithKey(lines) || end < 1) return undefined
    // An opener without its closer, or a closer without its opener.
    if (isOpened ? lines[end]?.trim() !== '' : lines[end] !== '---') return undefined
    const length = lines.slice(0, end).join('\n').length + (isOpened ? 4 : 0)
    const where = isOpened ? 'after' : 'before'
    report({ place: placeAt(source, 0, length), message: `Expected a line \`---\` ${where} the front matter` })
    return undefined
  },
})

const longest = 4000
