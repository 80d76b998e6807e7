/**
 * What the front matter says of the parts of a page.
 *
 *     layout:
 *       width: wide
 *       outline: { visible: false }
 */
type FrontMatter = Readonly<Record<string, unknown>>

export type PagePart =
  | 'actions'
  | 'cover'
  | 'description'
  | 'metadata'
  | 'outline'
  | 'pagination'
  | 'tableOfContents'
  | 'tags'
  | 'title'

/** Everything is shown unless it is hidden. */
export const isVisible = (frontMatter: FrontMatter, part: PagePart): boolean =>
  String(valueIn(valueIn(frontMatter.layout, part), 'visible')) !== 'false'

export const isWide = ({ layout }: FrontMatter): boolean => valueIn(layout, 'width') === 'wide'

/** A cover over all columns, or one at the top of the content. */
export const coverSize = ({ layout }: FrontMatter): 'full' | 'hero' =>
  ['full', 'background'].includes(String(valueIn(valueIn(layout, 'cover'), 'size'))) ? 'full' : 'hero'

const valueIn = (map: unknown, key: string): unknown =>
  typeof map === 'object' && map !== null && Object.hasOwn(map, key) ? Reflect.get(map, key) : undefined
