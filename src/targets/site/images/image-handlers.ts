/** Images on their way to HTML: those of Markdown, and those that blocks have made. */
import type { Element, ElementContent } from 'hast'
import type { Image, ImageReference, Parents } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { ElementNode } from '../../shared/element.ts'
import { handlers } from '../../shared/html/handlers.ts'
import { pageOf } from '../../shared/html/page-state.ts'
import type { SiteContext } from '../context.ts'
import { imageFinisher } from './finish-image.ts'

type Made = ElementContent | ElementContent[] | undefined
type Handle<Node> = (state: State, node: Node, parent: Parents | undefined) => Made

export function imageHandlers(context: SiteContext): Handlers {
  const finisher = imageFinisher(context)
  const plain = handlers as unknown as Record<
    'image' | 'imageReference' | 'element',
    Handle<Image | ImageReference | ElementNode>
  >
  const finished = (made: Made, state: State, parent: Parents | undefined): Made => {
    if (!made || !('tagName' in made)) return made
    const place = { isAlone: isAlone(parent), isInLink: pageOf(state).inLink }
    if (made.tagName === 'picture') return finisher.pair(made, place)
    return made.tagName === 'img' ? finisher.image(made, place) : made
  }
  return {
    image: (state: State, node: Image, parent: Parents | undefined) => finished(plain.image(state, node, parent), state, parent),
    imageReference: (state: State, node: ImageReference, parent: Parents | undefined) =>
      finished(plain.imageReference(state, node, parent), state, parent),
    element: (state: State, node: ElementNode, parent: Parents | undefined) =>
      finished(node.data.hName === 'picture' ? pictureOf(node) : plain.element(state, node, parent), state, parent),
  } as Handlers
}

/** The image in it is finished with it, not before. */
function pictureOf({ children }: ElementNode): Element {
  const parts = children.flatMap((child): Element[] =>
    child.type === 'element'
      ? [{ type: 'element', tagName: child.data.hName, properties: { ...child.data.hProperties }, children: [] }]
      : [],
  )
  return { type: 'element', tagName: 'picture', properties: {}, children: parts }
}

/** In a figure, or in a paragraph of its own. */
const isAlone = (parent: Parents | undefined): boolean =>
  parent !== undefined &&
  ((parent.type as string) === 'element'
    ? (parent as unknown as ElementNode).data.hName === 'figure'
    : parent.type === 'paragraph' && parent.children.length === 1)
