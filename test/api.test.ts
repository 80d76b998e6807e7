/** The names that other people's code may use: a change here is a change of the public API. */
import { expect, it } from 'vitest'
import * as main from '../src/index.ts'
import * as remark from '../src/remark.ts'

it('exports these values and no others', () => {
  expect(Object.keys(main).sort()).toEqual(['convert', 'convertFile', 'readSpace'])
  expect(Object.keys(remark).sort()).toEqual(['default'])
})
