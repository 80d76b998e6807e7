/** GitBook Markdown again, in today's spelling: legacy forms modernised, one tag a line. */
import { frontMatterBlock } from '../../space/front-matter-block.ts'
import type { Page } from '../../space/space.ts'
import type { Target } from '../target.ts'
import { modernEmbed, modernFile } from './modern.ts'
import { writeGitbook } from './write-gitbook.ts'

export const gitbook: Target = {
  name: 'gitbook',
  summary: 'GitBook Markdown in today’s spelling.',
  pagePath: (path) => path,
  slug: 'gitbook',
  blocks: { embed: modernEmbed, file: modernFile },
  keepsBlocks: true,
  keepsDialect: true,
  write: ({ page, tree }) => withFrontMatter(page, writeGitbook(tree, page.source)),
  writesIncludes: true,
  copies: ({ summary }) => [...(summary.file ? [summary.file] : []), '.gitbook.yaml', '.gitbook/vars.yaml', '.gitbook/tags.yaml'],
}

/** Front matter stays as it was written; an empty one goes. What is prose between dividers is in the body. */
function withFrontMatter({ source, bodyStart }: Page, body: string): string {
  const block = bodyStart === 0 ? undefined : frontMatterBlock(source)
  if (!block || block.yaml.trim() === '') return body
  const head = source.slice(0, block.bodyStart).trimEnd()
  return body === '' ? `${head}\n` : `${head}\n\n${body}`
}
