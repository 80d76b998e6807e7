import type { BlockNode } from '../../tree/nodes.ts'
import { plainText } from '../../tree/plain-text.ts'
import { readCards } from '../../tree/read-cards.ts'
import { type AnyNode, anyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { altOf } from '../shared/asset-image.ts'

const cards = (title: string): string =>
  `# Kitchen\n\n<table data-view="cards"><thead><tr><th></th><th data-hidden data-card-target data-type="content-ref"></th></tr></thead><tbody><tr><td>${title}</td><td><a href="bread.md">bread.md</a></td></tr></tbody></table>\n`
const bread = '# Bread\n\nLet it rest.\n'

export const noTitle = defineCheck({
  id: 'cards/no-title',
  level: 'warning',
  summary: 'A card that leads somewhere has no text.',
  why: 'Nobody can see where it leads, and a screen reader has no name for the link.',
  fix: 'Write a title into the first column.',
  bad: { 'README.md': cards(''), 'bread.md': bread },
  good: { 'README.md': cards('<strong>Bread</strong>'), 'bread.md': bread },
  nodes: {
    cards(node, _, { report }) {
      const rows = (node.children ?? []).filter(({ type, attributes }) => type === 'dataRow' && attributes?.header === undefined)
      readCards(node as unknown as BlockNode).forEach(({ title, targets, lead, fields }, index) => {
        const content = [...lead, ...fields.flatMap((field) => field.content)]
        if (title.length > 0 || targets.length === 0 || plainText(content) !== '' || content.map(anyNode).some(isNamed)) return
        report({ node: rows[index] ?? node, message: 'Cannot find the title of the card' })
      })
    },
  },
})

/** An image may stand for the title when it says what it shows. */
const isNamed = (node: AnyNode): boolean => altOf(node) !== '' || (node.children ?? []).some(isNamed)
