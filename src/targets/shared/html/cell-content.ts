/**
 * What a cell shows, by the type of its column.
 *
 *     checkbox true → ☑ (yes)        rating 3 of 5 → ★★★☆☆ (3 / 5)        select → badge in the colour of its option
 */
import type { RootContent } from 'mdast'
import type { Words } from '../../../blocks/words.ts'
import { text } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { listed } from '../../../tree/typed-content.ts'
import { valuesApart } from '../../../tree/values-apart.ts'
import { phrasingElement } from '../phrasing-element.ts'
import { badge } from './inline.ts'
import type { Cell, Column } from './table-columns.ts'

export function cellContent(cell: Cell, column: Column | undefined, words: Words): RootContent[] {
  const value = textOf(cell.children)
  switch (column?.attributes.type) {
    case 'checkbox':
      return value === 'true' || value === 'false' ? [checkbox(value === 'true', words)] : cell.children
    case 'rating':
      return rating(value, column.attributes.max) ?? cell.children
    case 'select':
      return valuesApart(cell.children).map((child) =>
        child.type === 'paragraph'
          ? ({ ...child, children: child.children.map(colored(column)) } as RootContent)
          : colored(column)(child),
      )
    case 'files':
    case 'users':
      return listed(cell.children)
    default:
      return valuesApart(cell.children)
  }
}

const figure = (label: string, shown: string): RootContent =>
  phrasingElement('span', { role: 'img', ariaLabel: label }, [text(shown)])

const checkbox = (checked: boolean, words: Words): RootContent => figure(checked ? words.yes : words.no, checked ? '☑' : '☐')

function rating(value: string, max: string | undefined): RootContent[] | undefined {
  const best = Math.min(20, Math.max(1, Math.round(Number(max ?? 5)) || 5))
  const given = Math.round(Number(value))
  if (value === '' || Number.isNaN(given) || given < 0 || given > best) return undefined
  return [figure(`${value} / ${best}`, '★'.repeat(given) + '☆'.repeat(best - given))]
}

const colored =
  (column: Column) =>
  (child: RootContent): RootContent =>
    child.type === 'selectValue' ? badge(child.children, column.colors.get(child.attributes.option ?? '')) : child
