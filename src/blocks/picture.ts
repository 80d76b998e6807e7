/**
 * An image, with all that HTML says of it.
 *
 *     <img src="pond.png" alt="Pond" width="375">   →   ![Pond](pond.png)
 */

import { image, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { choice, defineBlock, flag, reference, text } from './block.ts'

export interface Picture
  extends BlockNode<'picture', 'src' | 'srcDark' | 'alt' | 'title' | 'width' | 'height' | 'size' | 'drawing'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    picture: Picture
  }
  interface RootContentMap {
    picture: Picture
  }
}

export const picture = defineBlock<Picture>({
  name: 'picture',
  phrasing: true,
  summary: 'An image.',
  attributes: {
    src: reference('The image.', 'asset', { required: true }),
    srcDark: reference('The image on dark pages.', 'asset'),
    alt: text('What the image shows.'),
    title: text('What shows when the pointer rests on it.'),
    width: text('Width in pixels or percent.'),
    height: text('Height in pixels or percent.'),
    size: choice('In a line of text: as high as the line, or as it is.', ['line', 'original']),
    drawing: flag('Whether it was drawn in GitBook.'),
  },
  lower: ({ attributes: { src = '', alt = '', title } }) =>
    src ? [image(src, oneLine(alt), title || undefined)] : alt ? [plain(oneLine(alt))] : [],
  loss({ attributes: { srcDark, width, height, size } }) {
    if (srcDark) return 'the image for dark pages'
    return width || height || size === 'line' ? 'the size of the image' : undefined
  },
})
