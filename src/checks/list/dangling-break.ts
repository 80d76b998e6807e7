import type { Fix } from '../../diagnostics/fix.ts'
import { endsInPath } from '../../tree/path-end.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const danglingBreak = defineCheck({
  id: 'list/dangling-break',
  level: 'info',
  summary: 'A paragraph or item ends with a line break.',
  why: 'Nothing follows that could stand on a new line; outside GitBook a `\\` there is shown as it is.',
  fix: 'Remove the `\\` or `<br>` at the end.',
  bad: '# Garden\n\n* Sow the beans in May\\\n* Water them in the evening\n',
  good: '# Garden\n\n* Sow the beans in May\n* Water them in the evening\n',
  nodes: {
    paragraph(node, ancestors, { page: { source }, report }) {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? 0
      const found = danglingAt(source, node, start, end)
      if (found === undefined) return
      const fix = found.before === start && isBesideList(node, ancestors) ? undefined : removal(found)
      report({
        at: { start: found.start, end: found.end },
        message: `Unexpected line break \`${source.slice(found.start, found.end)}\` at the end of the paragraph`,
        ...(fix && { fix }),
      })
    },
  },
})

interface Dangling {
  /** Where all that is removed starts: spaces and other breaks before this one too. */
  before: number
  start: number
  end: number
}

function danglingAt(source: string, { children = [] }: AnyNode, start: number, end: number): Dangling | undefined {
  const last = children.at(-1)
  if (last?.position?.end.offset !== end) return undefined
  const written = sizeOf(source, last, start, end)
  if (written === 0) return undefined
  const kept = children.findLast((child) => !isBreak(child))
  // A paragraph of `<br>` alone was set to make room.
  if (kept === undefined && last.type === 'html') return undefined
  const keptEnd = kept?.position?.end.offset ?? start
  let before = Math.min(end - written, keptEnd)
  while (before > start && /[ \t]/.test(source[before - 1] ?? '')) before -= 1
  return { before, start: end - written, end }
}

const lineBreak = /^<br[ \t]{0,9}\/?>$/i

const isBreak = ({ type, value = '' }: AnyNode): boolean =>
  type === 'break' || (type === 'html' && lineBreak.test(value)) || (type === 'text' && /^[\s\\]?$/.test(value.trim()))

/** Of the `\` or `<br>` at the end; a `\` after another one, or at the end of a path, is a backslash that the author wants. */
function sizeOf(source: string, last: AnyNode, start: number, end: number): number {
  if (last.type === 'html') return lineBreak.test(last.value ?? '') ? (last.value ?? '').length : 0
  if (last.type !== 'text' || source[end - 1] !== '\\' || endsInPath(last.value ?? '')) return 0
  let at = end - 1
  while (at >= start && source[at] === '\\') at -= 1
  return (end - 1 - at) % 2
}

const removal = ({ before, end }: Dangling): Fix => ({
  safe: true,
  title: 'Remove the line break',
  edits: [{ start: before, end, text: '' }],
})

/** A paragraph that is nothing else keeps two lists apart. */
function isBesideList(node: AnyNode, ancestors: readonly AnyNode[]): boolean {
  const siblings = ancestors.at(-1)?.children ?? []
  const index = siblings.indexOf(node)
  return siblings[index - 1]?.type === 'list' || siblings[index + 1]?.type === 'list'
}
