/** A node for what HTML can say and Markdown cannot: `{ type: 'element', data: { hName: 'aside', hProperties: … }, children }`. */
import type { Properties } from 'hast'
import type { Data, Parent, RootContent } from 'mdast'
import type {} from 'mdast-util-to-hast'

export interface ElementNode extends Parent {
  type: 'element'
  children: RootContent[]
  data: Data & {
    hName: string
    hProperties: Properties
    /** It stands in a line of text. */
    phrasing?: true
  }
}

declare module 'mdast' {
  interface RootContentMap {
    element: ElementNode
  }
}

/** An HTML element around tree nodes; `class` takes several names, empty ones are left out. */
export function element(name: string, properties: Properties = {}, children: readonly RootContent[] = []): ElementNode {
  return { type: 'element', data: { hName: name, hProperties: properties, changed: true }, children: [...children] }
}

/** The class names of an element, without those that do not apply: `classes('hint', wide && 'full-width')`. */
export function classes(...names: readonly (string | false | undefined)[]): Properties {
  const className = names.filter((name): name is string => Boolean(name))
  return className.length > 0 ? { className } : {}
}
