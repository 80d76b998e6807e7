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
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is what is tested.
  ['`${space.vars.open ? `{${space.vars.piers[0]}}` : "}"}!`', '{north}!'],
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
  ['space.vars.name.charAt(0).toLowerCase() + space.vars.name.slice(1)', 'aurora'],
  ['space.vars.name[0] + space.vars.name.at(-1) + space.vars.name["length"]', 'Aa6'],
  ['"tide".charCodeAt(1) + "tide".codePointAt(1)', 210],
  ['"low".concat(" ", "tide", 2)', 'low tide2'],
  ['"tide".indexOf("d") + "tidet".lastIndexOf("t")', 6],
  ['"é".normalize("NFD").length', 2],
  ['"7".padStart(3, "0") + "7".padEnd(3) + "|"', '0077  |'],
  ['"ab".repeat(2)', 'abab'],
  ['"a-b-c".replace("-", "+")', 'a+b-c'],
  ['"a-b-c".replaceAll("-", "[$&]")', 'a[-]b[-]c'],
  ['"ab".replaceAll("", "-")', '-a-b-'],
  ['"a, b".split(", ")', ['a', 'b']],
  ['"harbour".substring(3, 0) + "harbour".slice(-2)', 'harur'],
  ['" x ".trim() + " y".trimStart() + "z ".trimEnd()', 'xyz'],
  ['"aft".endsWith("f", 2) && "aft".startsWith("f", 1)', true],
  ['space.vars.piers.at(-1) + space.vars.piers.indexOf("south")', 'south1'],
  ['space.vars.piers.concat(["east"]).slice(1).join()', 'south,east'],
  ['["a", null, "b"].toString() + ["a"].length', 'a,,b1'],
  ['space.vars.fee.toFixed(2) + (255).toString(16) + true.toString()', '12.00fftrue'],
  ['space.vars.gone?.name.trim() ?? "none"', 'none'],
  ['space.vars.gone?.trim() ?? "none"', 'none'],
  ['page.vars.gone ?? space.vars.gone ?? "none"', 'none'],
  ['typeof space.vars.fee === "number" && typeof space.vars.gone === "undefined"', true],
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
  ['space.vars.gone.name ?? "none"', 'space.vars.gone.name'],
  ['!space.vars.gone ?? "none"', 'space.vars.gone'],
  ['visitor?.claims.plan ?? "none"', 'visitor.claims.plan'],
  ['typeof visitor.claims.plan', 'visitor.claims.plan'],
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
  ['"a".replace(/a/, "b")', 12],
  ['"a"["constructor"]("b")', 18],
  ['"a".__defineGetter__("b")', 20],
  ['"a".repeat(-1)', 10],
  ['"a".repeat(100001)', 10],
  ['"a".padEnd(1e9)', 10],
  ['"a".repeat(1e4).replaceAll("a", "bb")', 26],
  ['"ab".repeat(5e3).replace("b", "$`$`")', 24],
  ['"a".repeat(9e3).split("").join("bb")', 30],
  ['"a".concat(["b"])', 10],
  ['"a".normalize("x")', 13],
  ['(1).toFixed(101)', 11],
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
