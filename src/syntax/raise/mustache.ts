/**
 * Tags in double braces, which GitBook does not read.
 *
 *     {{% if page.vars.open %}}…{{% /if %}}   →   reported twice, to be `{% if page.vars.open %}` and `{% endif %}`
 */
import type { Text } from 'mdast'
import type { Point } from 'unist'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import type { Dialect } from '../../tree/dialect.ts'

interface Context {
  source: string
  dialect: Dialect
  report: Report
}

const doubled = /(?<!\\)\{\{%(?:\s{0,8}(\/|end)?([A-Za-z][\w-]{0,40})([^%{}\n]{0,400})%\}\})?/g

export function reportMustaches(node: Text, { source, dialect, report }: Context, point: (offset: number) => Point): void {
  const from = node.position?.start.offset ?? 0
  const slice = source.slice(from, node.position?.end.offset ?? from)
  for (const match of slice.matchAll(doubled)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length]
    const fix = dialect.tags.has((match[2] ?? '').toLowerCase()) ? single(match, start, end) : undefined
    report({
      id: 'tag/mustache',
      file: '',
      message: 'Unexpected `{{%`, expected `{%`',
      hint: 'Write single braces, or put the sample in code.',
      place: { start: point(start), end: point(end) },
      ...(fix && { fix }),
    })
  }
}

function single([, end, name = '', rest = '']: RegExpMatchArray, from: number, to: number): Fix {
  const text = end === undefined ? `{% ${name}${rest}%}` : `{% end${name} %}`
  return { safe: false, title: `Write \`${text}\``, edits: [{ start: from, end: to, text }] }
}
