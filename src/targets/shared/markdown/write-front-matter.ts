/**
 * Front matter that a page brings along. Jekyll and GitHub read YAML 1.1, to which `no` is false and `12:30:45` a number, so that what
 * the author put between quotes keeps them; what stood without is read as it was before.
 *
 *     { title: 'no', draft: 'no' }, of which `title: 'no'` was written   →   title: "no"
 *                                                                             draft: no
 */
import { Document, stringify, visit } from 'yaml'
import { frontMatterBlock } from '../../../space/front-matter-block.ts'

/** With its fences and a blank line; empty when it says nothing. */
export function writeFrontMatter(data: Readonly<Record<string, unknown>>, source: string): string {
  if (Object.keys(data).length === 0) return ''
  const document = new Document(data)
  quoteAgain(document, quotedIn(frontMatterBlock(source)?.yaml ?? ''))
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n`
}

const quoted = /"([^"\n]*)"|'([^'\n]*)'/g

const quotedIn = (yaml: string): ReadonlySet<string> =>
  new Set(Array.from(yaml.matchAll(quoted), ([, double, single]) => double ?? single ?? ''))

function quoteAgain(document: Document, words: ReadonlySet<string>): void {
  if (words.size === 0) return
  visit(document, {
    Scalar: (_, scalar) => {
      const { value } = scalar
      if (typeof value === 'string' && words.has(value) && isOtherwiseInOldYaml(value)) scalar.type = 'QUOTE_DOUBLE'
    },
  })
}

const isOtherwiseInOldYaml = (value: string): boolean => stringify(value, { compat: 'yaml-1.1' }) !== stringify(value)
