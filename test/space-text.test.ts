import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../src/space/read-text.ts'
import { said } from './space-support.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

test('a BOM goes, and every line end becomes a line feed', () => {
  expect(readText(utf8('\uFEFF# Quay\r\nNorth\rSouth\nEast'), 'quay.md')).toEqual({
    text: '# Quay\nNorth\nSouth\nEast',
    diagnostics: [],
  })
})

test('a BOM inside the text is not a byte order mark', () => {
  expect(readText(utf8('Quay\n\uFEFFNorth'), 'quay.md').text).toBe('Quay\n\uFEFFNorth')
})

test('bytes that are not UTF-8 become U+FFFD and are reported where the first one stands', () => {
  const { text, diagnostics } = readText(bytes(0x51, 0x0d, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x21, 0xff), 'menu.md')
  expect(text).toBe('Q\ncaf\uFFFD!\uFFFD')
  expect(said(diagnostics)).toEqual(['text/invalid-utf8 menu.md 2:4'])
  expect(diagnostics[0]?.message).toContain('2 times')
})

test('a U+FFFD that an author wrote is no fault, and does not hide one', () => {
  expect(readText(utf8('rare \uFFFD sign'), 'a.md').diagnostics).toEqual([])
  const mixed = new Uint8Array([...utf8('\uFEFFé\r\n😀 \uFFFD '), 0xc3, 0x20])
  expect(said(readText(mixed, 'a.md').diagnostics)).toEqual(['text/invalid-utf8 a.md 2:6'])
})

test('NUL bytes become U+FFFD and are counted', () => {
  const { text, diagnostics } = readText(utf8('a\n b\0c\0'), 'a.md')
  expect(text).toBe('a\n b\uFFFDc\uFFFD')
  expect(said(diagnostics)).toEqual(['text/control-character a.md 2:3'])
  expect(diagnostics[0]?.message).toContain('2 times')
})

test('UTF-16 is read and reported', () => {
  const { text, diagnostics } = readText(bytes(0xff, 0xfe, 0x23, 0x00, 0x20, 0x00, 0xe9, 0x00), 'a.md')
  expect(text).toBe('# é')
  expect(said(diagnostics)).toEqual(['text/invalid-utf8 a.md 1:1'])
})

test('any bytes read as `TextDecoder` reads them', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 }).map((each) => utf8(each))
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 60 })), (content) => {
      fc.pre(!(content[0] === 0xff && content[1] === 0xfe) && !(content[0] === 0xfe && content[1] === 0xff))
      const expected = new TextDecoder().decode(content).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD')
      expect(readText(content, 'a.md').text).toBe(expected)
    }),
    { numRuns: 500 },
  )
})
