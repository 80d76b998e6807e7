/** Reads the attributes of HTML elements. */
import type { Element } from 'hast'

/** The attribute of a property as it would be written: `""` for a bare one, undefined when absent or false. */
export function attribute(element: Element, property: string): string | undefined {
  const value = element.properties[property]
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** How a block is set, and which way it is written; `auto` is what a browser finds out by itself. */
export function alignment(element: Element): { align?: string; dir?: string } {
  const align = attribute(element, 'align')
  const dir = attribute(element, 'dir')?.toLowerCase()
  return { ...(align !== undefined && { align }), ...((dir === 'rtl' || dir === 'ltr') && { dir }) }
}

export const isAligned = ({ align, dir }: { align?: string; dir?: string }): boolean => align !== undefined || dir !== undefined

/** Several at once: `pick(th, { width: 'width', type: 'dataType' })`. */
export function pick(element: Element, names: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(names).map(([name, property]) => [name, attribute(element, property)]))
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'className') ?? '').split(/\s+/).includes(name)
}

/** `<span class="math">`. With more classes it is one of another tool, in a spelling of its own. */
export const isFormula = (element: Element): boolean => (attribute(element, 'className') ?? '').trim() === 'math'

const buttonStyles = ['primary', 'secondary']
const buttonSizes = ['medium', 'large']

/** `button secondary medium` → `{ style: 'secondary', size: 'medium' }`. */
export function buttonLook(element: Element): { style?: string; size?: string } {
  const style = buttonStyles.findLast((name) => hasClass(element, name))
  const size = buttonSizes.find((name) => hasClass(element, name))
  return { ...(style && { style }), ...(size && { size }) }
}

/** `data-gb-custom-block data-tag="hint" data-style="info"` → `{ style: 'info' }`. */
export function customAttributes(element: Element): Record<string, string> {
  const entries = Object.keys(element.properties)
    .filter((key) => /^data(?!GbCustom)(?!Tag$)(?!\d)/.test(key))
    .map((key): [string, string] => [key.charAt(4).toLowerCase() + key.slice(5), unbracketed(attribute(element, key) ?? '')])
  return Object.fromEntries(entries)
}

/** An address in brackets, as a link reference may have it: `<https://tides.example>`. */
const unbracketed = (value: string): string => (/^<[a-z]+:[^\s<>]+>$/i.test(value) ? value.slice(1, -1) : value)

/** `color:red;background-color:$warning` → `{ color: 'red', background: '$warning' }`. */
export function markColors(style: string): { color?: string; background?: string } {
  const found: { color?: string; background?: string } = {}
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    const key = part.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = part.slice(colon + 1).trim()
    if (key === 'color' && value) found.color = value
    if ((key === 'background-color' || key === 'background') && value) found.background = value
  }
  return found
}

const styles = ['solid', 'regular', 'light', 'thin', 'duotone', 'brands', 'sharp']

/** `fa-brands fa-github` → `{ name: 'github', style: 'brands' }`. */
export function iconAttributes(element: Element): Record<string, string | undefined> {
  const names = (attribute(element, 'className') ?? '')
    .split(/\s+/)
    .filter((name) => name.startsWith('fa-'))
    .map((name) => name.slice(3))
  const style = names.find((name) => styles.includes(name))
  return { name: names.find((name) => !styles.includes(name)), style, color: markColors(attribute(element, 'style') ?? '').color }
}

/** Characters of an emoji from its code points in hexadecimal: `1f1eb-1f1f7`. */
export function emojiOf(code: string): string | undefined {
  const points = code.split('-').map((part) => Number.parseInt(part, 16))
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : undefined
}
