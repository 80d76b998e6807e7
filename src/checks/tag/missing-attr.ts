import type { Attribute } from '../../blocks/block.ts'
import { catalogue } from '../../diagnostics/catalogue.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { forTagBlocks, tagBlocks } from '../shared/tag-blocks.ts'
import { openerOf } from '../shared/tag-opener.ts'
import { hasBadQuotes } from '../shared/tag-read-faults.ts'

/** Types of which other rules say that a value is empty, or that GitBook itself exports so. */
const mayBeEmpty = new Set(['contentRef', 'embed', 'prompt', 'tab'])

export const missingAttr = defineCheck({
  id: 'tag/missing-attr',
  ...catalogue['tag/missing-attr'],
  why: 'Without it there is nothing to show: an embed without address, a tab without name, an entry without date.',
  fix: 'Write the attribute, or remove the block.',
  bad: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  good: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="Wood" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  page({ page, report }) {
    if (!hasMark(page, '{%')) return undefined
    const isBroken = hasBadQuotes(page)
    return {
      nodes: forTagBlocks((node) => {
        const missing = missingIn(node)
        const opener = missing.length > 0 ? openerOf(node, page.source) : undefined
        if (opener === undefined || isBroken(opener)) return
        const at = { start: opener.start, end: opener.end }
        const isEmpty = (name: string): boolean => opener.attributes?.some((each) => each.name === name) === true
        const [empty, absent] = [missing.filter(isEmpty), missing.filter((name) => !isEmpty(name))]
        const tag = `\`{% ${opener.name} %}\``
        if (absent.length > 0) report({ at, message: `Cannot find ${named(absent)} of ${tag}` })
        if (empty.length > 0) report({ at, message: `Unexpected empty ${named(empty)} of ${tag}, expected a value` })
      }),
    }
  },
})

const named = (names: readonly string[]): string =>
  `${names.length > 1 ? 'attributes' : 'attribute'} ${names.map((name) => `\`${name}\``).join(' and ')}`

/** A name that is nearly right is another fault, `tag/bad-attr`. */
function missingIn({ type, attributes = {} }: AnyNode): string[] {
  const known = tagBlocks.get(type)?.attributes as Record<string, Attribute> | undefined
  const strangers = Object.keys(attributes).filter((name) => known && !Object.hasOwn(known, name))
  return neededBy(type, attributes, known).filter((name) => {
    const value = attributes[name]
    const isThere = mayBeEmpty.has(type) ? value !== undefined : (value ?? '').trim() !== ''
    return !isThere && !strangers.some((stranger) => didYouMean(stranger, [name]) !== undefined)
  })
}

function neededBy(type: string, attributes: Record<string, string | undefined>, known: Record<string, Attribute> = {}): string[] {
  // An icon may stand for a title, and `data` held the address in 2018.
  if (type === 'tab') return attributes.icon ? [] : ['title']
  if (type === 'embed' && attributes.data !== undefined) return []
  if (type === 'swagger') return attributes.src ? ['path', 'method'] : []
  return Object.keys(known).filter((name) => known[name]?.required)
}
