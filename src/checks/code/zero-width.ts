import { hasZeroWidth } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'

const signs = ['\u200b', '\ufeff']
const invisible = /[\u200b\ufeff]+/g
/** Between letters and signs of code; not in quotes of its own, nor in scripts that break lines there. */
const isCode = /^[\w\s!#-&(-/:-@[-_{-~]?$/

export const codeZeroWidth = defineCheck({
  id: 'code/zero-width',
  level: 'warning',
  summary: 'Code holds a zero-width space.',
  why: 'Nobody sees it, and who copies the code gets a command or a name that does not work.',
  fix: 'Remove it. It often comes from a page on the web, where it lets a long word break.',
  bad: '# Kitchen\n\nSet `oven_\u200btemperature` first.\n',
  good: '# Kitchen\n\nSet `oven_temperature` first.\n',
  page(context) {
    if (!hasZeroWidth(context.page)) return undefined
    const places = new Map<number, number>()
    const look = (node: AnyNode): void => {
      for (const [start, end] of placesIn(node, context.page.source)) places.set(start, end)
    }
    return { nodes: { code: look, inlineCode: look }, end: () => reportAll(places, context) }
  },
})

function* placesIn({ position, value = '' }: AnyNode, source: string): Generator<[number, number]> {
  const from = position?.start.offset
  if (from === undefined || !signs.some((sign) => value.includes(sign))) return
  for (const { 0: run, index } of source.slice(from, position?.end.offset).matchAll(invisible)) {
    const start = from + index
    const end = start + run.length
    if (isCode.test(source[start - 1] ?? '') && isCode.test(source[end] ?? '')) yield [start, end]
  }
}

/** Once for a page, which may have hundreds: nobody types them. */
function reportAll(places: ReadonlyMap<number, number>, { report, page: { source } }: PageContext): void {
  const [first] = places
  if (first === undefined) return
  const [start, end] = first
  const name = source[start] === '\ufeff' ? 'U+FEFF' : 'U+200B'
  const times = places.size === 1 ? '' : ` (${places.size} times on this page)`
  const edits = [...places].map(([from, to]) => ({ start: from, end: to, text: '' }))
  const fix = { safe: true, title: 'Remove what shows nothing', edits }
  report({ at: { start, end }, message: `Unexpected \`${name}\` in code, where nobody sees it${times}`, fix })
}
