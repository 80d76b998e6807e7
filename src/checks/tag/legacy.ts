import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { openerOf, type WrittenAttribute } from '../shared/tag-opener.ts'

const hint = '`unbook convert --to gitbook` writes today’s spelling.'

export const legacy = defineCheck({
  id: 'tag/legacy',
  level: 'info',
  isOptional: true,
  summary: 'A block is spelled as GitBook wrote it years ago.',
  why: 'GitBook still reads it, but no longer documents it; other tools and new authors do not know it.',
  fix: 'Write the spelling of today: `unbook convert --to gitbook` does so for a whole space.',
  bad: {
    'README.md': '# Garden\n\n{% page-ref page="soil.md" %}\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'README.md': '# Garden\n\n{% content-ref url="soil.md" %}\n[soil.md](soil.md)\n{% endcontent-ref %}\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  page({ page, report }) {
    if (!hasMark(page, '{%')) return undefined
    const block = (node: AnyNode): void => {
      const opener = openerOf(node, page.source)
      if (opener === undefined) return
      const { name, start, end } = opener
      report({ at: { start, end }, message: `Unexpected legacy block \`{% ${name} %}\`, expected today’s spelling`, hint })
    }
    const attribute = (node: AnyNode): void => {
      const opener = openerOf(node, page.source)
      for (const each of opener?.attributes ?? []) if (isLegacy(each)) report(problemOf(each))
    }
    const blocks = [
      'codeTabs',
      'legacyApiMethod',
      'mathTag',
      'pageRef',
      'pluginCode',
      'pluginCodeTabs',
      'pluginTabs',
      'raw',
      'swagger',
    ]
    // A page of an API is made of them: said once.
    const first = blockOnce(block)
    const nodes = { ...Object.fromEntries(blocks.map((type) => [type, block])), method: first, sample: first }
    return { nodes: { ...nodes, embed: attribute, file: attribute } }
  },
})

function blockOnce(block: (node: AnyNode) => void): (node: AnyNode) => void {
  let isSaid = false
  return (node) => {
    if (!isSaid) block(node)
    isSaid = true
  }
}

const isLegacy = ({ name }: WrittenAttribute): boolean => name === 'caption' || name === 'data'

function problemOf({ name, start, end }: WrittenAttribute): {
  at: { start: number; end: number }
  message: string
  hint: string
} {
  const instead = name === 'data' ? '`url`' : 'the caption between the tags'
  return { at: { start, end }, message: `Unexpected legacy attribute \`${name}\`, expected ${instead}`, hint }
}
