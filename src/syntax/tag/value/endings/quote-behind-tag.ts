/**
 * A value ends with its tag when the closing quote went behind that, unless a tag goes on there.
 *
 *     {% hint style="info %}"   →   `info`
 */
import type { Fix } from '../../../../diagnostics/fix.ts'
import type { Ending } from '../ending.ts'
import { goesOnWithWords } from '../goes-on.ts'

const endAndQuote = /-?%[}>](["'])[^\S\n]*(?:\n|$)/y

export const quoteBehindTag: Ending = {
  sign: '%',
  isAt(cursor, { from }, at) {
    const { source } = cursor
    endAndQuote.lastIndex = at
    const [whole, quote = ''] = endAndQuote.exec(source) ?? []
    return whole !== undefined && quote === source[from - 1] && !goesOnWithWords(cursor, at + whole.indexOf(quote) + 1)
  },
  end(cursor, { from }, at) {
    const { source } = cursor
    const value = source.slice(from, at).trimEnd()
    const fix = value === '' ? undefined : quoteMoved(source, from, value, at)
    cursor.fault(`value \`${cursor.shown(from, at)}\` without a closing quote`, from - 1, from + value.length, fix)
    cursor.at = at
    cursor.tail = 1
    return value
  },
}

function quoteMoved(source: string, from: number, value: string, at: number): Fix {
  const end = from + value.length
  const quote = source[from - 1] ?? ''
  const behind = source.indexOf(quote, at)
  const edits = [
    { start: end, end, text: quote },
    { start: behind, end: behind + 1, text: '' },
  ]
  return { safe: false, title: 'Write the closing quote before the end of the tag', edits }
}
