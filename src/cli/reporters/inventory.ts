/**
 * An inventory as a person reads it: a heading and a column of counts for each part.
 *
 *     Blocks
 *        41  hint
 *         7  tabs
 */
import pc from 'picocolors'
import type { Inventory, Tally } from '../../engine/inventory.ts'
import { printable } from '../printable.ts'

export function inventoryText(inventory: Inventory): string {
  const { title, language, pages, assets } = inventory
  const sections = [
    section('Pages', [row(pages.listed, 'listed in SUMMARY.md'), row(pages.unlisted, 'not listed')]),
    section('Blocks', inventory.blocks),
    section('Assets', [row(assets.used, 'used'), row(assets.unused, 'unused'), row(assets.missing, 'missing')]),
    section(
      'References',
      inventory.references.map(({ kind, state, count }) => row(count, `${kind}, ${state}`)),
    ),
    section(
      'Faults',
      inventory.faults.map(({ id, level, count }) => row(count, `${id} (${level})`)),
    ),
    ...inventory.losses.map(lossSection),
  ]
  return `${pc.bold(printable(title))} (${printable(language)})\n\n${sections.join('\n')}`
}

const row = (count: number, name: string): Tally => ({ name, count })

function section(title: string, rows: readonly Tally[]): string {
  const width = Math.max(6, ...rows.map(({ count }) => String(count).length + 2))
  const lines =
    rows.length === 0
      ? [`${'–'.padStart(width)}  none`]
      : rows.map(({ name, count }) => `${String(count).padStart(width)}  ${printable(name)}`)
  return `${pc.underline(title)}\n${lines.join('\n')}\n`
}

function lossSection({ target, blocks }: Inventory['losses'][number]): string {
  return section(
    `Written in a plainer form by ${target}`,
    blocks.map(({ block, loss, count }) => row(count, `${block}: ${loss}`)),
  )
}
