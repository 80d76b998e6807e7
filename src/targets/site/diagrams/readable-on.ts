/** A shape that its author coloured keeps its colour in every theme, so the words on it need one that can be read there. */
import type { Element, Properties } from 'hast'

/** On a group of a shape and its words. */
export function readableOn(group: Element): Element {
  const parts = group.children.filter((child) => child.type === 'element')
  const fill = parts.map(({ properties }) => hexOf(properties.fill)).find((color) => color !== undefined)
  if (fill === undefined) return group
  const color: Properties = { fill: brightness(fill) > 0.45 ? '#111111' : '#ffffff' }
  const children = group.children.map((child) =>
    child.type === 'element' && child.tagName === 'text' && hexOf(child.properties.fill) === undefined
      ? { ...child, properties: { ...child.properties, ...color } }
      : child,
  )
  return { ...group, children }
}

function hexOf(value: Properties[string]): string | undefined {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(String(value ?? ''))?.[1]
  return digits?.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
}

/** From 0 to 1, about as the eye has it. */
function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return 0.3 * red + 0.59 * green + 0.11 * blue
}
