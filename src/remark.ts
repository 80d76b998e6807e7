/**
 * GitBook Markdown for unified: a parser and a compiler in one plugin.
 *
 *     unified().use(remarkGitbook).parse('{% hint style="info" %}\nWater.\n{% endhint %}')
 *     →  { type: 'root', children: [{ type: 'hint', attributes: { style: 'info' }, children: [paragraph] }] }
 */
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { dialect } from './blocks/dialect.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { readFrontMatter } from './space/front-matter.ts'
import { parseWithRemark } from './syntax/engines/remark.ts'
import { parse } from './syntax/parse.ts'
import { writeGitbook } from './targets/gitbook/write-gitbook.ts'

/** Parses and stringifies; faults of the author become messages of the file. */
export default function remarkGitbook(this: Processor): void {
  this.parser = (document: string, file: VFile): Root => {
    const source = document.replace(/\r\n?/g, '\n')
    const { bodyStart, diagnostics } = readFrontMatter(source, file.path ?? '')
    const parsed = parse(source, { dialect, engine: parseWithRemark, file: file.path ?? '', bodyStart })
    file.messages.push(...[...diagnostics, ...parsed.diagnostics].map(messageOf))
    return parsed.tree
  }
  this.compiler = (tree): string => writeGitbook(tree as Root)
}

function messageOf({ id, level, message, place }: Diagnostic): VFileMessage {
  const reported = new VFileMessage(message, { ...(place ? { place } : {}), ruleId: id, source: 'unbook' })
  reported.fatal = level === 'error' ? false : null
  return reported
}
