/**
 * Text in a cell of a pipe table: the end of a line in it is written as the space that a reader sees.
 *
 *     The id⏎of it   →   | The id of it |, not | The id&#xA;of it |
 */
import type { Text } from 'mdast'
import type { Options } from 'remark-stringify'

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>

export const text: Handle = ({ value }: Text, _, state, info) =>
  state.safe(state.stack.includes('tableCell') ? value.replace(/\r\n|[\r\n]/g, ' ') : value, info)
