/** Each case of `fixtures/syntax` gives the tree that stands beside it, with either engine. `UPDATE=1` writes it anew. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Position } from 'unist'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { type AnyNode, walk } from '../src/tree/walk.ts'
import { engines, parseFile } from './support/syntax.ts'

const folder = new URL('../fixtures/syntax', import.meta.url).pathname
const cases = readdirSync(folder).sort()

const place = (position: Position | undefined): string =>
  position ? `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}` : ''

/** A node in a line: type, place, and what it holds, without the marks for those who write it. */
function lineOf({ type, position, children, attributes, data, ...rest }: AnyNode): string {
  const { changed, ...said } = data ?? {}
  const fields = Object.entries({ ...rest, ...said, ...attributes }).filter(([, value]) => value !== undefined && value !== null)
  const held = fields.map(([key, value]) => `${key}=${JSON.stringify(value)}`)
  return [type, place(position), ...held].filter(Boolean).join(' ')
}

const faultOf = ({ id, place: at, message }: Diagnostic): string => `${id} ${place(at)} ${message}`

function outline(file: string, [, engine]: (typeof engines)[number]): string {
  const { tree, diagnostics } = parseFile(engine, file)
  const lines: string[] = []
  walk(tree, (node, ancestors) => {
    lines.push('  '.repeat(ancestors.length) + lineOf(node))
    return undefined
  })
  return `${[...lines, ...(diagnostics.length > 0 ? ['', ...diagnostics.map(faultOf)] : [])].join('\n')}\n`
}

describe.each(cases)('%s', (name) => {
  const expected = `${folder}/${name}/tree.txt`

  test.each(engines)('with the %s engine', (...engine) => {
    const actual = outline(`${folder}/${name}/input.md`, engine)
    if (process.env.UPDATE) writeFileSync(expected, actual)
    expect(existsSync(expected), 'no tree.txt: run with UPDATE=1 and read what it writes').toBe(true)
    expect(actual).toBe(readFileSync(expected, 'utf8'))
  })
})
