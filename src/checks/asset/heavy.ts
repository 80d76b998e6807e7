import type { ReferenceKind } from '../../space/reference.ts'
import { defineCheck, type SpaceContext } from '../check.ts'
import { nameOf } from '../shared/asset-name.ts'
import { firstUses, placeOf } from '../shared/asset-uses.ts'

const megabyte = 1_000_000
const shown = new Set<ReferenceKind>(['card-cover', 'cover', 'image'])

const page = '# Harbour\n\n![Boats at dawn](.gitbook/assets/harbour.jpg)\n'

export const heavy = defineCheck({
  id: 'asset/heavy',
  level: 'warning',
  summary: 'An image is larger than 1 MB, or a file larger than 100 MB.',
  why: 'Readers on a slow line wait for it, and many hosts refuse files of more than 100 MB.',
  fix: 'Make the image smaller (width, format, compression); put large files on a server for downloads.',
  bad: { 'README.md': page, '.gitbook/assets/harbour.jpg': 'x'.repeat(1.2 * megabyte) },
  good: { 'README.md': page, '.gitbook/assets/harbour.jpg': 'x' },
  space(context) {
    reportAbove(context, 'image', megabyte, (kind) => shown.has(kind))
    reportAbove(context, 'file', 100 * megabyte, (kind) => !shown.has(kind))
  },
})

function reportAbove(
  { space, references, report }: SpaceContext,
  what: string,
  limit: number,
  counts: (kind: ReferenceKind) => boolean,
): void {
  for (const [file, use] of firstUses(references(), ({ kind }) => counts(kind))) {
    const size = space.index.size(file) ?? 0
    if (size <= limit) continue
    const sizes = `of ${inMegabytes(size)}, expected at most ${limit / megabyte} MB`
    report({ ...placeOf(use), message: `Unexpected ${what} \`${nameOf(file)}\` ${sizes}` })
  }
}

/** Rounded up, so that what is just above 1 MB does not read as 1 MB. */
const inMegabytes = (size: number): string => `${Math.ceil((size / megabyte) * 10) / 10} MB`
