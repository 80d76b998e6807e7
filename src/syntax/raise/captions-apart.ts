/**
 * A figure and its captions. Where the closer of what shows it was forgotten, the parser of HTML puts the caption in there.
 *
 *     <figure><picture><img src="pond.png"><figcaption>The pond</figcaption></figure>   →   figure(picture(img)), [figcaption]
 */
import type { Element } from 'hast'

/** A copy of the figure without captions, and these. A figure in it keeps its own. */
export function captionsApart(figure: Element): { media: Element; captions: Element[] } {
  const captions: Element[] = []
  return { media: withoutCaptions(figure, captions), captions }
}

function withoutCaptions(element: Element, captions: Element[]): Element {
  const children = element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'figure') return [child]
    if (child.tagName !== 'figcaption') return [withoutCaptions(child, captions)]
    captions.push(child)
    return []
  })
  return { ...element, children }
}
