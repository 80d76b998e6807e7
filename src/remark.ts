/**
 * GitBook Markdown for unified: a parser and a compiler in one plugin.
 *
 *     unified().use(remarkGitbook).parse('{% hint style="info" %}\nWater.\n{% endhint %}')
 *     →  { type: 'root', children: [{ type: 'hint', attributes: { style: 'info' }, children: [paragraph] }] }
 */
import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { dialect } from './blocks/dialect.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { readFrontMatter } from './space/front-matter.ts'
import { frontMatterNode } from './space/front-matter-node.ts'
import { parseWithRemark } from './syntax/engines/remark.ts'
import { parse } from './syntax/parse.ts'
import { writeGitbook } from './targets/gitbook/write-gitbook.ts'

// What is exported from there stays in the declarations: with it, types of trees know all nodes wherever the plugin is.
export type { InlineMath, Math } from 'mdast-util-math'
export type { NodeOf } from './blocks/index.ts'

/** Parses and stringifies; faults of the author become messages of the file. */
const remarkGitbook: Plugin<[], string, Root> = function remarkGitbook(this: Processor): void {
  this.parser = parsePage
  this.compiler = (tree): string => writeGitbook(tree as Root)
}
export default remarkGitbook

/** Front matter is the first node, as with remark-frontmatter: what is written back is the whole page. */
function parsePage(document: string, file: VFile): Root {
  const source = document.replace(/\r\n?/g, '\n')
  const path = file.path ?? ''
  const { bodyStart, diagnostics } = readFrontMatter(source, path)
  const { tree, diagnostics: found } = parse(source, { dialect, engine: parseWithRemark, file: path, bodyStart })
  for (const each of [...diagnostics, ...found]) tell(each, file)
  const head = frontMatterNode(source, bodyStart)
  return head === undefined ? tree : { ...tree, children: [head, ...tree.children] }
}

/** As other plugins do it: the message names the file, and one that is only told is no warning. */
function tell({ id, level, message, place }: Diagnostic, file: VFile): void {
  const options = { ...(place ? { place } : {}), ruleId: id, source: 'unbook' }
  if (level === 'error') file.message(message, options)
  else file.info(message, options)
}
