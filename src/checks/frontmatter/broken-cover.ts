import type { Fix } from '../../diagnostics/fix.ts'
import { folderOf } from '../../space/path-within.ts'
import { placeAt } from '../../space/place.ts'
import { relativePath } from '../../space/relative-path.ts'
import type { Page } from '../../space/space.ts'
import { defineCheck, type Reference } from '../check.ts'
import { type FrontLine, frontLines, withInner, withoutLines } from '../shared/yaml-front-lines.ts'

export const brokenCover = defineCheck({
  id: 'frontmatter/broken-cover',
  level: 'warning',
  summary: 'The cover of a page does not exist.',
  why: 'GitBook shows the page without a cover, or with an empty space in its place.',
  fix: 'Write the path of an image that exists, or remove the lines of the cover.',
  bad: '---\ndescription: Two beds for herbs\ncover: broken-reference\ncoverY: 0\n---\n\n# Beds\n\nBoth face south.\n',
  good: '---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  reference(reference, { page, report }) {
    const meant = reference.kind === 'cover' ? meantBy(reference) : undefined
    if (meant === undefined) return
    const lines = frontLines(page)
    const top = lines.find(({ key, indent }) => key === 'cover' && indent === 0)
    const line = top && withInner(lines, top).find(({ value }) => value === reference.url)
    const place = line ? placeAt(page.source, line.valueStart, line.valueEnd) : reference.place
    const fix = line && fixOf(reference, meant.path, line, lines, page)
    const shown = reference.url.length > 200 ? `${reference.url.slice(0, 200)}…` : reference.url
    const message = `Cannot find cover \`${shown}\`${meant.path === undefined ? '' : `; did you mean \`${meant.path}\``}`
    report({ ...(place && { place }), message, ...(fix && { fix }) })
  },
})

/** Undefined for a cover that is there. */
function meantBy({ resolution, url, file }: Reference): { path?: string } | undefined {
  // A colour or a gradient is no file.
  if (/^(?:#|gradient|linear-|rgb)/i.test(url)) return undefined
  if (resolution.type === 'broken') return resolution.suggestion === undefined ? {} : { path: resolution.suggestion }
  return resolution.type === 'asset' && resolution.inexact ? { path: relativePath(folderOf(file), resolution.file) } : undefined
}

/** What GitBook has lost shows nothing, and nobody can say what it was; a path may only be misspelt. */
function fixOf(
  { resolution }: Reference,
  path: string | undefined,
  line: FrontLine,
  lines: FrontLine[],
  page: Page,
): Fix | undefined {
  if (path !== undefined) {
    const edits = [{ start: line.valueStart, end: line.valueEnd, text: path }]
    return { safe: resolution.type === 'asset', title: `Replace \`${line.value}\` by \`${path}\``, edits }
  }
  const isLost = resolution.type === 'broken' && /^broken-/.test(resolution.reason)
  if (!isLost) return undefined
  const own = lines.filter(({ key, indent }) => indent === 0 && /^cover(?:Y|Height)?$/.test(key ?? ''))
  const removed = own.flatMap((each) => withInner(lines, each))
  return { safe: true, title: 'Remove the cover', edits: withoutLines(page, lines, removed) }
}
