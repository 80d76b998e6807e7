/** Both engines give the same tree, positions included, on every page of the corpora. */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesBelow, fingerprint, native, parseFile, reference } from '../support/syntax.ts'

const corpus = new URL('../../../shared/corpus', import.meta.url).pathname
/** Of the largest corpus, whose pages are alike, only every fifth page is compared. */
const largest = 'pgsql-tw/'

/** Pages on which the engines themselves differ, with the cause. */
const known: Readonly<Record<string, string>> = {
  'elsa/getting-started/containers/docker-compose/docker-quickstart.md':
    'a fence that its list item ends: one blank line more or less belongs to it',
}

const isThere = existsSync(corpus)
const names = isThere ? filesBelow(corpus, '.md').map((file) => file.slice(corpus.length + 1)) : []
const large = names.filter((name) => name.startsWith(largest))
const pages = [...names.filter((name) => !name.startsWith(largest)), ...large.filter((_, index) => index % 5 === 0)]

if (!isThere) test.skip(`no corpora at ${corpus}: nothing is compared`, () => undefined)

const differs = (name: string): boolean => {
  const file = `${corpus}/${name}`
  return fingerprint(parseFile(native, file).tree) !== fingerprint(parseFile(reference, file).tree)
}

describe.skipIf(!isThere)('corpora', () => {
  test('there are pages', () => {
    expect(pages.length).toBeGreaterThan(0)
  })

  test('every page but those that are listed', () => {
    expect(pages.filter((name) => !(name in known)).filter(differs)).toEqual([])
  })

  test.each(Object.keys(known).filter((name) => names.includes(name)))('%s is an exception', (name) => {
    expect(differs(name)).toBe(true)
  })
})
