/** Fixes as text edits: every byte that is not part of one stays. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Edit } from '../src/diagnostics/fix.ts'
import { fixSpaces } from '../src/engine/check/fix-space.ts'
import type { Found } from '../src/engine/check/found.ts'
import { planFixes } from '../src/engine/check/plan-fixes.ts'
import { editBytes } from '../src/engine/check/raw-text.ts'
import { unifiedDiff } from '../src/engine/check/unified-diff.ts'
import { writeFixes } from '../src/engine/check/write-fixes.ts'
import { openFolder } from '../src/space/disk-files.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readText } from '../src/space/read-text.ts'
import { rememberedFiles } from '../src/space/remembered-files.ts'
import { processorTime } from './processor-time.ts'

const bytesOf = (text: string): Buffer => Buffer.from(text)
const folder = mkdtempSync(join(tmpdir(), 'unbook-fixes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const finding = (file: string, edits: Edit[], safe = true): Found => ({
  ...{ id: 'link/missing-page', level: 'error', message: 'Cannot find page `sole.md`', file },
  fix: { safe, title: 'Replace', edits },
})

describe('editBytes', () => {
  it('keeps a byte order mark and the line ends of each line', () => {
    const bytes = bytesOf('\uFEFF# Soil\r\n\r\nDark\nand crumbly.\r\n')
    const edited = editBytes(bytes, [{ start: 8, end: 12, text: 'Black\nearth' }])
    expect(Buffer.from(edited ?? []).toString()).toBe('\uFEFF# Soil\r\n\r\nBlack\r\nearth\nand crumbly.\r\n')
  })

  it('gives up on what is not UTF-8', () => {
    expect(editBytes(Buffer.from([0x63, 0xe9]), [{ start: 0, end: 1, text: 'k' }])).toBeUndefined()
  })

  it('reads as the text that rules see, with the edit made, whatever the line ends are', () => {
    const pieces = fc.array(fc.constantFrom('sol', 'é', '🌱', '\n', '\r\n', '\r', ' '), { maxLength: 30 })
    fc.assert(
      fc.property(pieces, fc.nat(40), fc.nat(5), (parts, from, length) => {
        const bytes = bytesOf(parts.join(''))
        const { text } = readText(bytes, 'a.md')
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        const edited = editBytes(bytes, [{ start, end, text: 'humus' }])
        // Half of an emoji cannot be written.
        fc.pre(!/^[\udc00-\udfff]/.test(text.slice(start)) && !/^[\udc00-\udfff]/.test(text.slice(end)))
        expect(readText(edited ?? new Uint8Array(), 'a.md').text).toBe(`${text.slice(0, start)}humus${text.slice(end)}`)
      }),
    )
  })
})

describe('planFixes', () => {
  it('takes safe fixes first, and none that touches another one', () => {
    const guess = finding('a.md', [{ start: 0, end: 5, text: 'guess' }], false)
    const safe = finding('a.md', [{ start: 3, end: 4, text: 'x' }])
    const next = finding('a.md', [{ start: 9, end: 9, text: '!' }], false)
    expect(planFixes([guess, safe, next], true).mended).toEqual([safe, next])
    expect(planFixes([guess, safe, next], false).mended).toEqual([safe])
  })

  it('applies a fix of several edits whole or not at all', () => {
    const first = finding('a.md', [{ start: 0, end: 1, text: '' }])
    const both = finding('a.md', [
      { start: 20, end: 21, text: 'y' },
      { start: 1, end: 2, text: 'z' },
    ])
    expect(planFixes([first, both], false).edits.get('a.md')).toHaveLength(1)
  })

  it('closes blocks from the inside out', () => {
    const closer = (start: number, text: string): Found => {
      const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
      return { ...finding('a.md', [{ start: 9, end: 9, text }], false), place: { start: point(start), end: point(start + 1) } }
    }
    const { edits } = planFixes([closer(0, 'outer'), closer(2, 'inner')], true)
    expect(edits.get('a.md')?.map(({ text }) => text)).toEqual(['inner', 'outer'])
  })

  it('makes an edit once that two findings ask for', () => {
    const same = (): Found => finding('a.md', [{ start: 2, end: 4, text: '' }])
    const plan = planFixes([same(), same()], false)
    expect([plan.mended.length, plan.edits.get('a.md')?.length]).toEqual([2, 1])
  })
})

describe('fixSpaces', () => {
  /** Every `a` becomes `b`, and every `b` next to another one `c`. */
  const check = async (files: { read(path: string): Promise<Uint8Array> }): Promise<Found[]> => {
    const text = Buffer.from(await files.read('a.md')).toString()
    return [...text.matchAll(/a|bb/g)].map(({ index, 0: word }) => ({
      ...finding('a.md', [{ start: index, end: index + word.length, text: word === 'a' ? 'b' : 'c' }]),
      message: `Unexpected \`${word}\``,
    }))
  }

  it('looks again until nothing is left to mend', async () => {
    const { changed, fixed, found } = await fixSpaces(memoryFiles({ 'a.md': 'aaaa.' }), check, { unsafe: false })
    expect(Buffer.from(changed.get('a.md') ?? []).toString()).toMatch(/^[bc]+\.$/)
    expect(fixed).toBeGreaterThan(4)
    expect(found).toEqual([])
  })

  it('ends although two fixes undo each other', async () => {
    const swing = async (files: { read(path: string): Promise<Uint8Array> }): Promise<Found[]> => {
      const text = Buffer.from(await files.read('a.md')).toString()
      return [finding('a.md', [{ start: 0, end: 1, text: text === 'x' ? 'y' : 'x' }])]
    }
    expect((await fixSpaces(memoryFiles({ 'a.md': 'x' }), swing, { unsafe: false })).fixed).toBe(1)
  })

  it('takes ten times as long for ten times as many', async () => {
    const time = async (count: number): Promise<number> => {
      const files = memoryFiles({ 'a.md': 'a '.repeat(count) })
      const spent = processorTime()
      expect((await fixSpaces(files, check, { unsafe: false })).fixed).toBe(count)
      return spent()
    }
    await time(2000)
    expect(await time(40_000)).toBeLessThan(Math.max(100, (await time(4000)) * 40))
  })

  it('names the files that cannot be edited', async () => {
    const files = memoryFiles({ 'a.md': Buffer.from([0x61, 0xe9]) })
    const result = await fixSpaces(files, async () => [finding('a.md', [{ start: 0, end: 1, text: 'b' }])], { unsafe: false })
    expect([result.skipped, result.fixed, result.changed.size]).toEqual([['a.md'], 0, 0])
  })
})

describe('writeFixes', () => {
  it('writes through the same name with the same rights, and nothing outside', async () => {
    mkdirSync(join(folder, 'in/.git'), { recursive: true })
    writeFileSync(join(folder, 'in/a.md'), 'old', { mode: 0o640 })
    writeFileSync(join(folder, 'secret.md'), 'old')
    symlinkSync('../secret.md', join(folder, 'in/link.md'))
    const { files } = await openFolder(join(folder, 'in'))
    await writeFixes(join(folder, 'in'), files, new Map([['a.md', bytesOf('new')]]))
    expect(readFileSync(join(folder, 'in/a.md'), 'utf8')).toBe('new')
    await expect(writeFixes(join(folder, 'in'), files, new Map([['link.md', bytesOf('new')]]))).rejects.toThrow()
    expect(readFileSync(join(folder, 'secret.md'), 'utf8')).toBe('old')
  })

  it('writes nothing at all when one of the files was changed while the run went on', async () => {
    writeFileSync(join(folder, 'in/c.md'), 'first')
    writeFileSync(join(folder, 'in/d.md'), 'second')
    const files = rememberedFiles((await openFolder(join(folder, 'in'))).files)
    for (const path of ['c.md', 'd.md']) await files.read(path)
    writeFileSync(join(folder, 'in/d.md'), 'saved meanwhile')
    const changed = new Map(['c.md', 'd.md'].map((path) => [path, bytesOf('mended')]))
    await expect(writeFixes(join(folder, 'in'), files, changed)).rejects.toThrow('changed while')
    expect(readFileSync(join(folder, 'in/c.md'), 'utf8')).toBe('first')
  })

  it('leaves a file alone that was changed meanwhile', async () => {
    writeFileSync(join(folder, 'in/b.md'), 'edited')
    const files = memoryFiles({ 'b.md': 'as it was read' })
    await expect(writeFixes(join(folder, 'in'), files, new Map([['b.md', bytesOf('new')]]))).rejects.toThrow('changed while')
    expect(readFileSync(join(folder, 'in/b.md'), 'utf8')).toBe('edited')
  })
})

describe('unifiedDiff', () => {
  it('is what git applies', () => {
    const repository = join(folder, 'repo')
    mkdirSync(repository)
    execFileSync('git', ['init', '-q', repository])
    const before = '# Soil\n\nDark and cumbly.\n\nNo line end at the end'
    writeFileSync(join(repository, 'soil.md'), before)
    const patch = unifiedDiff([{ path: 'soil.md', before, after: before.replace('cumbly', 'crumbly').replace('No', 'A') }])
    execFileSync('git', ['apply', '-'], { cwd: repository, input: patch })
    expect(readFileSync(join(repository, 'soil.md'), 'utf8')).toBe('# Soil\n\nDark and crumbly.\n\nA line end at the end')
  })

  it('keeps a name with a line end on its line', () => {
    expect(unifiedDiff([{ path: 'a\n+++ b/etc.md', before: 'x\n', after: 'y\n' }]).split('\n')).toHaveLength(6)
  })
})
