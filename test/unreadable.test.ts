/** Files that cannot be read are told of and lived with; faults of our own are not taken for them. */
import { describe, expect, it } from 'vitest'
import { textAt } from '../src/engine/check/text-at.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { readSpace } from '../src/space/read-space.ts'
import type { Space } from '../src/space/space.ts'
import { plainParse } from './space-support.ts'

const refusals = {
  'the system': Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open' }),
  'the files': new Error('Unexpected `tides.md`, expected a file'),
  'a limit': Object.assign(new RangeError('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' }),
}
const faults = { 'a type': new TypeError('x is not a function'), 'a range': new RangeError('Invalid array length') }

const failing = (error: Error) => ({ read: async (): Promise<Uint8Array> => Promise.reject(error) })

function spaceThatFails(error: Error): Promise<Space> {
  const files = memoryFiles({ 'README.md': '# Harbour\n', 'tides.md': '' })
  const read = (path: string): Promise<Uint8Array> => (path === 'tides.md' ? Promise.reject(error) : files.read(path))
  return readSpace(
    { ...files, read },
    { parse: plainParse, anchors: () => ({ headings: [], anchors: () => [], written: () => [] }) },
  )
}

describe.each(Object.entries(refusals))('what %s refuses', (_, error) => {
  it('is an empty text, or a page that is told of', async () => {
    expect(await textAt(failing(error), 'tides.md')).toBe('')
    const { diagnostics } = await spaceThatFails(error)
    expect(diagnostics.map(({ id }) => id)).toContain('page/unreadable')
  })
})

describe.each(Object.entries(faults))('a fault of our own in %s', (_, error) => {
  it('is thrown', async () => {
    await expect(textAt(failing(error), 'tides.md')).rejects.toBe(error)
    await expect(spaceThatFails(error)).rejects.toBe(error)
  })
})
