import type { BlockNode } from '../../tree/nodes.ts'
import { plainText } from '../../tree/plain-text.ts'
import { type Card, linksIn, readCards } from '../../tree/read-cards.ts'
import { readTable } from '../../tree/read-table.ts'
import { anyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

const page = (target: string): string => {
  const head = '<th></th><th data-hidden data-card-target data-type="content-ref"></th>'
  const rows = [
    '<td>Bread</td><td><a href="bread.md">bread.md</a></td>',
    '<td>Soup</td><td><a href="soup.md">soup.md</a></td>',
    `<td>Cake</td><td>${target}</td>`,
  ]
  const body = rows.map((row) => `<tr>${row}</tr>`).join('')
  return `# Kitchen\n\n<table data-view="cards"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>\n`
}
const others = {
  'bread.md': '# Bread\n\nLet it rest.\n',
  'soup.md': '# Soup\n\nLet it boil.\n',
  'cake.md': '# Cake\n\nLet it cool.\n',
}

export const noTarget = defineCheck({
  id: 'cards/no-target',
  level: 'warning',
  summary: 'A card leads nowhere, though the others beside it do.',
  why: 'Readers press the card as they would the others, and nothing happens.',
  fix: 'Link the page in the target column.',
  bad: { 'README.md': page(''), ...others },
  good: { 'README.md': page('<a href="cake.md">cake.md</a>'), ...others },
  nodes: {
    cards(node, _, { report }) {
      const cards = readCards(node as unknown as BlockNode)
      const dead = cards.flatMap((card, index) => (leads(card) ? [] : [{ card, index }]))
      // Cards that only inform are no fault: only one that differs from nearly all others is.
      if (dead.length === 0 || dead.length * 3 > cards.length) return
      const { rows } = readTable(node as unknown as BlockNode)
      for (const { card, index } of dead) {
        const row = rows[index] ?? []
        const { cell } = row.find(({ column }) => column.role === 'target') ?? row[0] ?? {}
        const title = plainText(card.title).slice(0, 200)
        if (title === '') continue
        report({ node: cell === undefined ? node : anyNode(cell), message: `Cannot find the target of card \`${title}\`` })
      }
    },
  },
})

const leads = ({ targets, title, lead, fields }: Card): boolean =>
  targets.length > 0 || linksIn([...lead, ...title, ...fields.flatMap(({ content }) => content)]).length > 0
