/**
 * Blocks of GitBook's whose tags are escaped, so that readers see them. Who speaks of a tag does so within a sentence, and mostly of one half.
 *
 *     \{% hint style="info" %\}
 *     Water.                      →   the two tags
 *     \{% endhint %\}
 */
import { dialect } from '../../blocks/dialect.ts'

export interface EscapedTag {
  name: string
  isCloser: boolean
  start: number
  end: number
  /** Without its backslashes. */
  text: string
  /** Nothing stands before it on its line. */
  begins: boolean
  /** Nothing stands behind it. */
  ends: boolean
}

const pattern = /\\?\{\\?%-?[ \t]{0,8}(end)?([a-z][a-z-]{0,40})(?=[ \t\\%])[^{}\n]{0,1000}?\\?%\\?\}/gi
const marksOnly = /^[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)?$/
/** Other template languages have tags of these names, and old plugins had. */
const shared = new Set(['common', 'conditional', 'include', 'pluginCode', 'pluginCodeItem', 'pluginCodeTabs', 'raw', 'sample'])
/** How far a line is looked at. */
const most = 200

/** Those in a part of the source. */
export function escapedTags(source: string, from: number, to: number): EscapedTag[] {
  return [...source.slice(from, to).matchAll(pattern)].flatMap(({ 0: whole, 1: closer, 2: word = '', index }): EscapedTag[] => {
    const name = word.toLowerCase()
    const text = whole.replace(/\\(?=[{%}])/g, '')
    const rule = dialect.tags.get(name)
    if (text === whole || rule === undefined || shared.has(rule.type)) return []
    return [{ name, isCloser: closer !== undefined, text, ...placed(source, from + index, from + index + whole.length) }]
  })
}

function placed(source: string, start: number, end: number): Pick<EscapedTag, 'start' | 'end' | 'begins' | 'ends'> {
  const before = source.slice(Math.max(0, start - most), start)
  const behind = source.slice(end, end + most)
  return {
    start,
    end,
    begins: marksOnly.test(before.slice(before.lastIndexOf('\n') + 1)),
    ends: /^[ \t]*\\?(?:\n|$)/.test(behind),
  }
}

/** Openers with their closers, and those that need none. `tags` are those of a page, in order. */
export function escapedBlocks(tags: readonly EscapedTag[]): EscapedTag[][] {
  const open = new Map<string, EscapedTag[]>(tags.map(({ name }) => [name, []]))
  const pairs: EscapedTag[][] = []
  for (const tag of tags) {
    const openers = open.get(tag.name) ?? []
    if (!tag.isCloser && tag.begins) openers.push(tag)
    const opener = tag.isCloser && tag.ends ? openers.pop() : undefined
    if (opener !== undefined) pairs.push([opener, tag])
  }
  return [
    ...pairs,
    ...[...open.values()]
      .flat()
      .filter(isWhole)
      .map((tag) => [tag]),
  ]
}

/** `{% embed url="…" %}` alone on its line. */
function isWhole({ name, text, ends }: EscapedTag): boolean {
  const { form, attributes = [] } = dialect.tags.get(name) ?? {}
  return ends && form !== 'block' && attributes.some((key) => text.includes(` ${key}=`))
}
