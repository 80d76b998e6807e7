/**
 * One image, or several in a row, with a caption.
 *
 *     <figure><img src="pond.png" alt="Pond"><figcaption><p>In May</p></figcaption></figure>
 *                                                                       →   ![Pond](pond.png)
 *                                                                           *In May*
 */
import { asFlow } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { trimmed } from '../tree/title.ts'
import { choice, defineBlock, flag, isSet } from './block.ts'

export interface Figure extends BlockNode<'figure', 'align' | 'fullWidth' | 'withFrame'> {}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
  }
}

export const figure = defineBlock<Figure>({
  name: 'figure',
  summary: 'An image with a caption.',
  attributes: {
    align: choice('Where the image stands.', ['left', 'center', 'right'], { default: 'center' }),
    fullWidth: flag('As wide as the window.', { default: 'false' }),
    withFrame: flag('Whether a frame is drawn around it.', { default: 'false' }),
  },
  lower({ children }) {
    const images = trimmed(children.filter((child) => child.type !== 'caption'))
    const captions = children.filter((child) => child.type === 'caption')
    return [...(images.length > 0 ? asFlow(images) : []), ...captions]
  },
  loss({ attributes }) {
    if (isSet(attributes.withFrame)) return 'the frame of the image'
    return ['left', 'right'].includes(attributes.align ?? '') ? 'the alignment of the image' : undefined
  },
})
