/** Begins with the code and the diagrams that the pages seem to hold, where nobody has made them before. */
import type { Page } from '../../../space/space.ts'
import type { Services, WriteOptions } from '../../target.ts'
import { withoutDrawings } from '../diagrams/diagrams.ts'
import { fencesIn } from './fences-in.ts'
import { withoutColours } from './highlight.ts'

export function expectCode(pages: readonly Page[], options: WriteOptions, services: Services): void {
  if (services.expectCode === undefined) return
  const pieces = pages.flatMap(({ source }) => fencesIn(source))
  services.expectCode([...withoutColours(pieces, options, services), ...withoutDrawings(pieces, services)])
}
