import type { Attribute, Block } from '../../blocks/block.ts'
import { catalogue } from '../../diagnostics/catalogue.ts'
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import { hasMark } from '../../space/has-mark.ts'
import { defineCheck, type Problem } from '../check.ts'
import { forTagBlocks, tagBlocks } from '../shared/tag-blocks.ts'
import { type Opener, openerOf, type WrittenAttribute } from '../shared/tag-opener.ts'
import { hasBadQuotes } from '../shared/tag-read-faults.ts'
import { badValue } from '../shared/tag-values.ts'
import { listed } from '../shared/value-listed.ts'

/** Odd quotes are found by the parser; names and values here. */
export const badAttr = defineCheck({
  id: 'tag/bad-attr',
  ...catalogue['tag/bad-attr'],
  why: 'GitBook passes over what it does not know: the block gets its default, such as a blue hint in place of a warning.',
  fix: 'Write the name and the value as GitBook knows them, in straight quotes.',
  bad: '# Harbour\n\n{% hint stlye="warning" %}\nNo ferry in a storm.\n{% endhint %}\n\n{% hint style=“danger” %}\nThe quay is slippery.\n{% endhint %}\n',
  good: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n\n{% hint style="danger" %}\nThe quay is slippery.\n{% endhint %}\n',
  page({ page, report }) {
    if (!hasMark(page, '{%')) return undefined
    const isBroken = hasBadQuotes(page)
    return {
      nodes: forTagBlocks((node) => {
        const block = tagBlocks.get(node.type)
        // A condition is no list of attributes, and the path of an include has no name.
        if (block === undefined || node.type === 'conditional' || node.type === 'include') return
        const opener = openerOf(node, page.source)
        if (opener === undefined || isBroken(opener)) return
        const problems = opener.attributes?.map((each) => problemOf(each, opener, block)) ?? []
        for (const problem of problems) if (problem !== undefined) report(problem)
      }),
    }
  },
})

/** GitBook wrote `required=true` in these. */
const bareOnce = new Set<string>(['legacyApiMethod', 'legacyApiPart'])

function problemOf(written: WrittenAttribute, opener: Opener, block: Block): Problem | undefined {
  const known = (block.attributes as Record<string, Attribute>)[written.name]
  if (!Object.hasOwn(block.attributes, written.name) || known === undefined) return unknownName(written, opener, block)
  const { name, value, at } = written
  const bad = badValue(value, name, known)
  if (bad !== undefined) {
    if (block.legacy && bad.meant === undefined) return undefined
    const { expected, meant, isSure = false } = bad
    const wanted = known.kind === 'date' ? `a day such as ${listed(expected)}` : listed(expected)
    const message = `Unexpected ${opener.name} ${name} \`${value}\`, expected ${wanted}`
    return { at, message, expected, ...(meant !== undefined && { fix: { ...replacing(at, meant), safe: isSure } }) }
  }
  return written.isQuoted || bareOnce.has(block.name) ? undefined : bare(written)
}

/** GitBook itself wrote legacy tags, so that only what is nearly right there is a mistake. */
function unknownName({ name, start }: WrittenAttribute, opener: Opener, block: Block): Problem | undefined {
  const names = Object.keys(block.attributes).filter((each) => each !== 'part')
  const meant = didYouMean(name, names)
  if (block.legacy && meant === undefined) return undefined
  const at = { start, end: start + name.length }
  const isFree = !opener.attributes?.some((each) => each.name === meant)
  const expected = names.length === 0 ? 'none' : listed(names)
  const message = `Unexpected attribute \`${name}\` in \`{% ${opener.name} %}\``
  if (meant === undefined) return { at, message: `${message}, expected ${expected}`, expected: names }
  return { at, message: message + orMeant(meant), ...(isFree && { fix: replacing(at, meant) }) }
}

const replacing = (at: { start: number; end: number }, text: string): NonNullable<Problem['fix']> => ({
  safe: false,
  title: `Write \`${text}\``,
  edits: [{ ...at, text }],
})

function bare({ name, value, at }: WrittenAttribute): Problem {
  const message = `Unexpected value \`${value}\` without quotes, expected \`${name}="${value}"\``
  return { at, message, fix: { safe: true, title: 'Write the value in quotes', edits: [{ ...at, text: `"${value}"` }] } }
}
