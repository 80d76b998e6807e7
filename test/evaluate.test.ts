import { describe, expect, test } from 'vitest'
import { evaluate, type Scope, type Value } from '../src/space/expression/evaluate.ts'
import { decide, decidePage, scopeOf } from '../src/space/scope.ts'
import { makeSpace, pageOf } from './make-space.ts'

const scope: Scope = {
  space: { vars: { name: 'Aurora', fee: 12, open: true, piers: ['north', 'south'], empty: '' } },
  page: { vars: { beta: false, 'low-tide': 'noon' } },
}
const open: Scope = { ...scope, visitor: { claims: { plan: 'pro', roles: ['crew'], unsigned: { lang: 'fr' } } } }

const values: [string, Value][] = [
  ['space.vars.name', 'Aurora'],
  ['space["vars"].fee', 12],
  ["page.vars['low-tide']", 'noon'],
  ['space?.vars?.["fee"]', 12],
  ['space.vars.fee + 1 * 2', 14],
  ['(space.vars.fee + 1) * 2 % 5', 1],
  ['10 - 4 - 3', 3],
  ['-space.vars.fee / 4', -3],
  ['"The " + space.vars.name + 1', 'The Aurora1'],
  ["'it\\'s'", "it's"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is what is tested.
  ['`${space.vars.name} costs ${space.vars.fee + 1} €`', 'Aurora costs 13 €'],
  ['space.vars.open ? "yes" : "no"', 'yes'],
  ['false ? 1 : true ? 2 : 3', 2],
  ['space.vars.fee >= 12 && !page.vars.beta', true],
  ['space.vars.empty || "none"', 'none'],
  ['space.vars.empty ?? "none"', ''],
  ['null ?? undefined ?? 3', 3],
  ['"12" == space.vars.fee', true],
  ['"12" === space.vars.fee', false],
  ['null == undefined', true],
  ['1 != 2 && 1 !== 1', false],
  ['"b" > "a"', true],
  ['"pier".length + space.vars.piers.length', 6],
  ['space.vars.piers[1]', 'south'],
  ['space.vars.piers.includes("north")', true],
  ['"north" in space.vars.piers', true],
  ['["a", "b"].join("-")', 'a-b'],
  ['space.vars.name.toLowerCase().startsWith("au")', true],
  ['space.vars.name.endsWith("ra") && space.vars.name.includes("ro")', true],
  ['"x".toUpperCase()', 'X'],
  ['1.5e1', 15],
  ['[]', []],
]

test.each(values)('%s', (source, value) => {
  expect(evaluate(source, scope)).toEqual({ type: 'value', value })
})

test.each([
  ['space.vars.nothing', 'space.vars.nothing'],
  ['visitor.claims.plan', 'visitor.claims.plan'],
  ['visitor.claims.unsigned.plan === "pro"', 'visitor.claims.unsigned.plan'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is what is tested.
  ['`${page.vars.gone}!`', 'page.vars.gone'],
  ['constructor', 'constructor'],
  ['space.vars.constructor', 'space.vars.constructor'],
  ['space.vars.__proto__', 'space.vars.__proto__'],
  ['space.constructor.constructor("x")', 'space.constructor'],
])('%s lacks %s', (source, name) => {
  expect(evaluate(source, scope)).toMatchObject({ type: 'missing', name })
})

test.each([
  ['', 0],
  ['1 +', 3],
  ['a b', 2],
  ['"open', 0],
  ['`open', 0],
  ['x = 1', 2],
  ['f()', 1],
  ['"a".constructor("b")', 15],
  ['"a".replace("a", "b")', 11],
  ['[1].map(x => x)', 10],
  ['(1', 2],
  ['a;b', 1],
  ['1 +* 2', 3],
  ['{}', 0],
  ['/x/', 0],
])('%s is no expression', (source, at) => {
  expect(evaluate(source, scope)).toMatchObject({ type: 'error', at })
})

test('deep and long expressions end in an error', () => {
  for (const source of [
    '('.repeat(4000),
    '!'.repeat(4000),
    '['.repeat(4000),
    '1+'.repeat(40_000),
    '-'.repeat(3000),
    '`${'.repeat(1000),
  ]) {
    expect(evaluate(source, scope).type).toBe('error')
  }
  expect(evaluate(`${'a.'.repeat(900)}a`, scope).type).not.toBe('value')
})

describe('conditions', () => {
  test.each([
    ['space.vars.open', 'yes'],
    ['page.vars.beta', 'no'],
    ['visitor.claims.plan === "pro"', 'unknown'],
    ['visitor.claims.plan === "pro" && page.vars.beta', 'no'],
    ['page.vars.beta && visitor.claims.plan', 'no'],
    ['visitor.claims.plan || space.vars.open', 'yes'],
    ['!(visitor.claims.plan || space.vars.open)', 'no'],
    ['visitor.claims.plan || page.vars.beta', 'unknown'],
    ['!page.vars.undeclared', 'yes'],
    ['page.vars.undeclared', 'unknown'],
    ['!page.vars.undeclared && !visitor.claims.plan', 'unknown'],
    ['page.vars.undeclared || !visitor.claims.plan', 'unknown'],
    ['space.vars.fee >', 'error'],
  ])('%s: %s', (condition, expected) => {
    expect(decide(condition, scope).type).toBe(expected)
  })

  test.each([
    ['visitor.claims.plan === "pro"', 'yes'],
    ['visitor.claims.unsigned.lang == "de"', 'no'],
    ['visitor.claims.unsigned.tier.name == "de"', 'no'],
    ['visitor.claims.roles.includes("crew")', 'yes'],
    ['visitor.claims.tags.includes("crew")', 'no'],
  ])('with claims, %s: %s', (condition, expected) => {
    expect(decide(condition, open).type).toBe(expected)
  })

  test('of a page', () => {
    const space = makeSpace({ 'a.md': '' }, { variables: { open: true } })
    const page = { ...pageOf(space, 'a.md'), frontMatter: { if: 'space.vars.open && page.vars.shown', vars: { shown: true } } }
    expect(decidePage(space, page).type).toBe('yes')
    expect(decidePage(space, { ...page, frontMatter: {} }).type).toBe('yes')
    expect(decidePage(space, { ...page, frontMatter: { if: 'visitor.claims.x' } }).type).toBe('unknown')
    expect(decidePage(space, { ...page, frontMatter: { if: 'visitor.claims.x' } }, {}).type).toBe('no')
    expect(scopeOf(space, { ...page, frontMatter: { vars: 'x' } })).toEqual({
      space: { vars: { open: true } },
      page: { vars: {} },
    })
  })
})
