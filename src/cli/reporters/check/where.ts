/** Where a finding is, as editors and terminals understand it: `guide/soil.md:12:16`. */
import type { Position } from 'unist'
import { oneLine } from './one-line.ts'

export function where({ file, place }: { file: string; place?: Position }): string {
  const name = fileName(file)
  return place === undefined ? name : `${name}:${place.start.line}:${place.start.column}`
}

export const fileName = (file: string): string => (file === '' ? '(the whole space)' : oneLine(file))
