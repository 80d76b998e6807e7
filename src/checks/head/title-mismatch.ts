import { allEntries } from '../../space/list-pages.ts'
import { defineCheck } from '../check.ts'

export const titleMismatch = defineCheck({
  id: 'head/title-mismatch',
  level: 'info',
  isOptional: true,
  summary: 'The title of a page and its entry in SUMMARY.md differ.',
  why: 'Readers who have chosen a page in the sidebar cannot be sure that they have come to it.',
  fix: 'Use one title; a short one for the sidebar goes between quotes: `[Title](page.md "Short")`.',
  bad: { 'SUMMARY.md': '# Table of contents\n\n* [Tides](README.md)\n', 'README.md': '# The moon\n\nIt moves the sea.\n' },
  good: { 'SUMMARY.md': '# Table of contents\n\n* [The moon](README.md)\n', 'README.md': '# The moon\n\nIt moves the sea.\n' },
  space({ space, report, summaryFile }) {
    if (summaryFile === undefined) return
    for (const { page: path, fragment, title, line } of allEntries(space.summary)) {
      const page = path === undefined || fragment !== undefined ? undefined : space.pages.get(path)
      if (page === undefined || title === '' || comparable(title) === comparable(page.title)) continue
      const place = { start: { line, column: 1 }, end: { line, column: 1 } }
      const message = `Unexpected title \`${title}\` in the table of contents, expected \`${page.title}\` as on the page`
      report({ file: summaryFile, place, message })
    }
  },
})

const comparable = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
