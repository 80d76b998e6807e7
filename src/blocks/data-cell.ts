/** A cell of a `dataRow`. Attributes of a column stand on its header cell. On its own, what it holds. */
import { asFlow } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock, flag, number } from './block.ts'

const columnTypes = ['text', 'number', 'checkbox', 'select', 'rating', 'users', 'files', 'image', 'content-ref']

export interface DataCell
  extends BlockNode<
    'dataCell',
    | 'width'
    | 'align'
    | 'valign'
    | 'hidden'
    | 'type'
    | 'cardTarget'
    | 'cardCover'
    | 'cardCoverDark'
    | 'max'
    | 'multiple'
    | 'objectFit'
    | 'colspan'
    | 'rowspan'
  > {}

declare module 'mdast' {
  interface RootContentMap {
    dataCell: DataCell
  }
}

export const dataCell = defineBlock<DataCell>({
  name: 'dataCell',
  inside: ['dataRow'],
  summary: 'A cell of a table, or the title of a column.',
  attributes: {
    width: number('Width of the column in pixels.'),
    align: choice('How the text is set.', ['left', 'center', 'right'], { default: 'left' }),
    valign: choice('Where the text stands in its row.', ['top', 'middle', 'bottom']),
    hidden: flag('On a column: it is not shown.'),
    type: choice('On a column: what its cells hold.', columnTypes, { default: 'text' }),
    cardTarget: flag('On a column: where the card leads.'),
    cardCover: flag('On a column: the image on top of the card.'),
    cardCoverDark: flag('On a column: the image on top of the card on dark pages.'),
    max: number('On a column of ratings: the best one.', { default: '5' }),
    multiple: flag('On a column of users: whether there may be several.'),
    objectFit: choice('On a cover: how it fills its place.', ['cover', 'contain', 'fill'], { default: 'cover' }),
    colspan: number('How many columns it spans.', { default: '1' }),
    rowspan: number('How many rows it spans.', { default: '1' }),
  },
  lower: ({ children }) => asFlow(children),
})
