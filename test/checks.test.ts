/** Every rule: its bad example shows it and nothing else, its good one shows nothing, and its fix makes the one of the other. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Check } from '../src/checks/check.ts'
import { checks } from '../src/checks/index.ts'
import { checkExample, filesOf, mended, told } from './support/check-example.ts'

const folder = join(import.meta.dirname, '../src/checks')

it('has a file for every rule, and a rule for every file', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/[^/]+\.ts$/.test(path) && !/\/index\.ts$|^shared\//.test(path))
    .map((path) => path.replace(/\.ts$/, ''))
  expect(checks.map(({ id }) => id).sort()).toEqual(files.sort())
})

describe.each(checks.map((check: Check): [string, Check] => [check.id, check]))('%s', (id, check) => {
  it('explains itself', () => {
    for (const text of [check.summary, check.why, check.fix]) expect(text).toMatch(/^[\p{Lu}`«1-9][\s\S]{10,}[.)]$/u)
  })

  it('finds its fault in the bad example, and no other', async () => {
    const found = await checkExample(check, filesOf(check.bad))
    if (check.isExternal === true) return expect(found).toEqual([])
    expect(found.length).toBeGreaterThan(0)
    expect(told(found.filter((finding) => finding.id !== id))).toEqual([])
    for (const { place, message } of found) {
      if (place !== undefined) expect(place.start.line).toBeGreaterThan(0)
      expect(message).not.toMatch(/undefined|\.$/)
    }
  })

  it('finds nothing in the good example', async () => {
    expect(told(await checkExample(check, filesOf(check.good)))).toEqual([])
  })

  it('makes the good example of the bad one, when it offers a fix', async () => {
    const files = filesOf(check.bad)
    const found = await checkExample(check, files)
    if (!found.some(({ fix }) => fix !== undefined)) return expect(check.fixed).toBeUndefined()
    expect(mended(files, found)).toEqual(filesOf(check.fixed ?? check.good))
    expect(told((await checkExample(check, mended(files, found))).filter((finding) => finding.fix !== undefined))).toEqual([])
    return undefined
  })
})
