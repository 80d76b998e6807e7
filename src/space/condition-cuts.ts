/**
 * Conditions that ask for values of `book.json`, or for the output, are decided before the page is read, as GitBook 2 and 3 did: the tags are cut out with all that
 * does not hold, wherever they stand.
 *
 *     Press {% if book.mac %}Cmd{% else %}Ctrl{% endif %}-C   →   cuts `{% if book.mac %}Cmd{% else %}` and `{% endif %}`
 *
 * A value that is not there is false. What asks for anything else stays, and is decided in the tree.
 */
import type { BookValues } from './book-parser.ts'
import { evaluate, truthOf } from './expression/evaluate.ts'
import type { TemplateMark } from './template-marks.ts'

interface Cut {
  start: number
  end: number
}

/** Where the parts of one condition begin: `if`, its branches, `endif`. */
type Chain = readonly TemplateMark[]

/** In order, none within another. */
export function conditionCuts(source: string, marks: readonly TemplateMark[], book: BookValues): Cut[] {
  const cuts = chainsOf(marks)
    .flatMap((chain) => cutsOf(chain, book))
    .map((cut) => withLine(source, cut))
    .sort((a, b) => a.start - b.start)
  let end = 0
  return cuts.filter((cut) => {
    const isOutside = cut.start >= end
    end = Math.max(end, cut.end)
    return isOutside
  })
}

function chainsOf(marks: readonly TemplateMark[]): Chain[] {
  const chains: Chain[] = []
  const open: TemplateMark[][] = []
  for (const mark of marks) {
    if (mark.tag?.word === 'if') open.push([mark])
    else if (mark.tag) open.at(-1)?.push(mark)
    if (mark.tag?.word === 'endif') chains.push(open.pop() ?? [])
  }
  return chains
}

/** None when it cannot be decided which part holds. */
function cutsOf(chain: Chain, book: BookValues): Cut[] {
  const [first, last] = [chain[0], chain.at(-1)]
  if (first === undefined || last === undefined) return []
  for (const [index, mark] of chain.slice(0, -1).entries()) {
    const holds = isTrue(mark, book)
    if (holds === undefined) return []
    if (!holds) continue
    return [
      { start: first.start, end: mark.end },
      { start: chain[index + 1]?.start ?? last.start, end: last.end },
    ]
  }
  return [{ start: first.start, end: last.end }]
}

/** What is written here is the website, as GitBook 2 and 3 called it; the others were `ebook`, with its formats, and `json`. */
const output = { name: 'website' }

/** Samples of other templates may speak of a `book` of their own: in code, one that is not there decides nothing. */
function isTrue({ tag, isInCode }: TemplateMark, book: BookValues): boolean | undefined {
  if (tag?.word === 'else' && tag.condition === '') return true
  if (tag === undefined || !/\b(?:book|output)\b/.test(tag.condition)) return undefined
  const found = evaluate(tag.condition, isInCode ? { book } : { book, output }, {
    absent: isInCode ? 'missing' : 'undefined',
    isTemplate: true,
  })
  return found.type === 'error' ? undefined : truthOf(found)
}

const nextItem = /[ \t]*\n(?=[ \t]*(?:[*+-][ \t]|\d+[.)][ \t]|\||<\/?(?:[dou]l|li|d[dt]|t(?:able|head|body|foot|[rhd]))[\s>]))/iy

/** A line of tags alone leaves a blank one behind, which would end the table or list that goes on below it. */
function withLine(source: string, { start, end }: Cut): Cut {
  nextItem.lastIndex = end
  const rest = nextItem.exec(source)?.[0]
  const line = rest === undefined ? start : source.lastIndexOf('\n', start - 1) + 1
  const isAlone = rest !== undefined && source.slice(line, start).trim() === ''
  return isAlone ? { start: line, end: end + rest.length } : { start, end }
}
