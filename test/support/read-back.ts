/** Whether what a target wrote means, to a plain Markdown parser, what was meant. Both trees are compared as HTML, where spelling no longer shows. */
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { convertPage } from '../../src/engine/convert-page.ts'
import { createJob, type Job } from '../../src/engine/job.ts'
import type { Page, Space } from '../../src/space/space.ts'
import { finish } from '../../src/targets/commonmark.ts'
import { defaults } from './fixtures.ts'

const plain = unified().use(remarkParse).freeze()

export interface ReadBack {
  meant: string
  read: string
  text: string
}

export const commonmarkJob = (space: Space): Promise<Job> => createJob(space, { ...defaults, to: 'commonmark' })

/** A page as `commonmark` means it, and as bare remark-parse reads what was written. */
export function readBack(page: Page, job: Job): ReadBack {
  const { finished, content: written } = convertPage(page, job)
  const content = written as string
  const context = { words: job.words, options: job.options, space: job.space, page, path: finished.path, paths: job.paths }
  return { meant: asHtml(finish(finished, context)), read: asHtml(plain.parse(content)), text: content }
}

/** White space at the ends of blocks says nothing, and runs of it are one space. */
function asHtml(tree: Root): string {
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true })
  return html
    .replace(/\s+/g, ' ')
    .replace(/ (?=<\/?(?:p|li|ul|ol|h[1-6]|blockquote|pre|table|hr)\b)/g, '')
    .replace(/(<\/?(?:p|li|ul|ol|h[1-6]|blockquote|table)\b[^>]*>|<hr>|<br>) /g, '$1')
    .trim()
}
