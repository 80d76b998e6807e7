/**
 * What the front matter says of the columns of a page.
 *
 *     layout:
 *       width: wide
 *       cover: { size: hero }
 */
import { valueIn } from '../../shared/page-head.ts'

type FrontMatter = Readonly<Record<string, unknown>>

export const isWide = ({ layout }: FrontMatter): boolean => valueIn(layout, 'width') === 'wide'

/** A cover over all columns, or one at the top of the content. */
export const coverSize = ({ layout }: FrontMatter): 'full' | 'hero' =>
  ['full', 'background'].includes(String(valueIn(valueIn(layout, 'cover'), 'size'))) ? 'full' : 'hero'
