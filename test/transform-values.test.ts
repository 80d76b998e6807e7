import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { collector } from '../src/diagnostics/diagnostic.ts'
import { createResolver } from '../src/space/resolve.ts'
import { conditions } from '../src/transforms/conditions.ts'
import { expressions } from '../src/transforms/expressions.ts'
import type { TransformContext } from '../src/transforms/transform.ts'
import { paragraph } from '../src/tree/build.ts'
import { plainText } from '../src/tree/plain-text.ts'
import { made, makeSpace, pageOf } from './make-space.ts'

const space = makeSpace({ 'a.md': '' }, { variables: { fee: 12, open: true } })

function run(
  transform: (tree: Root, context: TransformContext) => Root,
  tree: Root,
  claims?: Record<string, unknown>,
): { tree: Root; messages: string[] } {
  const { report, diagnostics } = collector()
  const page = { ...pageOf(space, 'a.md'), frontMatter: { vars: { beta: false } } }
  const context = { space, page, resolve: createResolver(space), report, ...(claims && { claims }) }
  return { tree: transform(tree, context), messages: diagnostics.map(({ id, message }) => `${id} ${message}`) }
}

const root = (...children: unknown[]): Root => ({ type: 'root', children: children as Root['children'] })
const when = (expression: string, ...children: unknown[]): unknown => made('conditional', { expression }, children as never)
const types = (tree: Root): string[] => tree.children.map((node) => `${node.type} ${plainText(node)}`)

test('conditions', () => {
  const { tree, messages } = run(
    conditions,
    root(
      paragraph('first'),
      when('space.vars.open', paragraph('open'), paragraph('today')),
      when('page.vars.beta', paragraph('beta'), when('1 +', paragraph('inner'))),
      when('visitor.claims.crew', paragraph('crew'), when('space.vars.fee > 20', paragraph('dear'))),
      when('fee = 1', paragraph('bad')),
    ),
  )
  expect(types(tree)).toEqual(['paragraph first', 'paragraph open', 'paragraph today', 'conditional crew', 'conditional bad'])
  expect(messages).toEqual([
    'if/unresolvable Cannot find value `visitor.claims.crew` for condition `visitor.claims.crew`; its content is kept',
    'if/bad-expression Unexpected `=` in condition `fee = 1`; its content is kept',
  ])
})

test('claims', () => {
  const tree = root(when('visitor.claims.crew', paragraph('crew')), when('!visitor.claims.crew', paragraph('guest')))
  expect(types(run(conditions, tree, { crew: true }).tree)).toEqual(['paragraph crew'])
  expect(types(run(conditions, tree, {}).tree)).toEqual(['paragraph guest'])
})

test('expressions', () => {
  const expression = (source: string): never => made('expression', { source }) as never
  const { tree, messages } = run(
    expressions,
    root(
      paragraph([expression('space.vars.fee * 2')]),
      paragraph([expression('space.vars.fees')]),
      paragraph([expression('1 +')]),
      paragraph([expression('"a" + page.vars.beta')]),
    ),
  )
  const shown = tree.children.map((node) => ('children' in node ? node.children[0] : undefined))
  expect(shown).toMatchObject([
    { type: 'text', value: '24' },
    { type: 'inlineCode', value: 'space.vars.fees' },
    { type: 'inlineCode', value: '1 +' },
    { type: 'text', value: 'afalse' },
  ])
  expect(messages).toEqual([
    'var/undefined Cannot find value `space.vars.fees`',
    'var/bad-expression Unexpected end, expected a value in expression `1 +`',
  ])
})

test('nothing to decide is the same tree', () => {
  const tree = root(paragraph('first'))
  expect(run(conditions, tree).tree).toBe(tree)
  expect(run(expressions, tree).tree).toBe(tree)
})

test('what a visitor does not have is named in an expression', () => {
  const tree = root(made('expression', { source: 'visitor.claims.plan' }))
  const message = 'if/unresolvable Cannot find value `visitor.claims.plan`; its expression is shown'
  expect(run(expressions, tree).messages).toEqual([message])
  expect(run(expressions, tree, { name: 'Ann' }).messages).toEqual([message])
  expect(run(expressions, tree, { plan: 'all' }).messages).toEqual([])
})
