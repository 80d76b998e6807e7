/**
 * Opening tags of HTML elements, as GitBook spells them.
 *
 *     htmlTag('th', [['width', '120'], ['data-hidden', '']])   →   <th width="120" data-hidden>
 *
 * Values hold nothing that could end the tag, the line or a cell, or begin code or a template tag.
 */

export type HtmlAttribute = readonly [name: string, value: string | undefined]

const unsafe: Readonly<Record<string, string>> = {
  '"': '&#x22;',
  '<': '&#x3C;',
  '`': '&#x60;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '\t': '&#x9;',
  '{': '&#x7B;',
}
const bare = /^(?:data-|open$|multiple$|checked$|disabled$|download$)/

/** Attributes without a value are left out; empty ones are bare where GitBook writes them so. */
export function htmlTag(name: string, attributes: readonly HtmlAttribute[] = []): string {
  const words = attributes.flatMap(([key, value]) =>
    value === undefined ? [] : value === '' && bare.test(key) ? [key] : [`${key}="${escapeValue(value)}"`],
  )
  return `<${[name, ...words].join(' ')}>`
}

export function htmlElement(name: string, attributes: readonly HtmlAttribute[], content: string): string {
  return `${htmlTag(name, attributes)}${content}</${name}>`
}

const escapeValue = (value: string): string =>
  value.replace(/&(?=[#A-Za-z])/g, '&#x26;').replace(/["<`\n\r\t]|\{(?=%)/g, (character) => unsafe[character] as string)

/** Text between tags. */
export const escapeText = (value: string): string => value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
