/** Blocks that stand in a line of text. */
import type { RootContent } from 'mdast'
import { inlineCode, link, strong, text } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { iconWords } from '../../../tree/icon-words.ts'
import { trimmed, withoutStrong } from '../../../tree/title.ts'
import { classes } from '../element.ts'
import { phrasingElement } from '../phrasing-element.ts'
import { safeHref, type Writer } from './writer.ts'

export const keyboard: Writer<'keyboard'> = ({ children }) => [phrasingElement('kbd', {}, children)]
export const subscript: Writer<'subscript'> = ({ children }) => [phrasingElement('sub', {}, children)]
export const superscript: Writer<'superscript'> = ({ children }) => [phrasingElement('sup', {}, children)]

export const anchor: Writer<'anchor'> = ({ attributes: { id } }) =>
  id ? [phrasingElement('span', { className: ['anchor'], id }, [])] : []

/** Icons need a font that the page does not have; the words beside them say the same. */
export const icon: Writer<'icon'> = () => []

export const expression: Writer<'expression'> = ({ attributes: { source } }) =>
  source ? [phrasingElement('code', { className: ['expression'] }, [text(source)])] : []

const colors = new Set('blue green red orange yellow purple pink violet cyan primary info success warning danger tint'.split(' '))

const colorOf = (value: string | undefined): string | undefined => {
  const name = value?.trim().toLowerCase().replace(/^\$/, '') ?? ''
  return colors.has(name) ? name : undefined
}

/** A colour behind the text marks it; a colour of the letters only sets a tone. Colours that have no name are dropped. */
export const mark: Writer<'mark'> = ({ attributes, children }) => {
  const color = colorOf(attributes.color)
  const background = colorOf(attributes.background)
  const names = classes(color && `gb-color-${color}`, background && `gb-background-${background}`)
  return names.className ? [phrasingElement(background ? 'mark' : 'span', names, children)] : children
}

/** What asks or searches has nothing to ask here: its words stay. An icon that stood alone is called by its name, as it cannot be drawn. */
export const button: Writer<'button'> = ({ attributes, children }, { words }) => {
  const inner = trimmed(withoutStrong(children))
  const href = safeHref(attributes.href)
  const label = inner.length > 0 ? inner : [text((href && iconWords(attributes.icon)) || (attributes.href ?? words.search))]
  if (href)
    return [
      phrasingElement('a', { href, ...classes('button', attributes.style === 'secondary' ? 'secondary' : 'primary') }, label),
    ]
  const query = attributes.query?.trim()
  if (attributes.action && inner.length === 0 && !query) return []
  if (attributes.action) return [phrasingElement('em', {}, query ? [...label, text(`: ${query}`)] : label)]
  return inner.length > 0 ? [strong(inner)] : []
}

export const mention: Writer<'mention'> = ({ attributes: { url }, children }) => {
  if (!safeHref(url)) return children
  return [link(url ?? '', textOf(children) === '' ? (url ?? '') : children)]
}

export const annotation: Writer<'annotation'> = ({ attributes: { identifier }, children }) => {
  if (!identifier) return children
  return [
    phrasingElement('span', { className: ['annotation'] }, children),
    { type: 'footnoteReference', identifier, label: identifier },
  ]
}

export const selectValue: Writer<'selectValue'> = ({ children }) => [badge(children)]

export const badge = (children: readonly RootContent[], color?: string): RootContent => {
  const known = colorOf(color)
  return phrasingElement('span', classes('badge', known && `gb-background-${known}`), children)
}

const verbColors: ReadonlyMap<string, string> = new Map([
  ['GET', 'blue'],
  ['POST', 'green'],
  ['PUT', 'orange'],
  ['PATCH', 'orange'],
  ['DELETE', 'red'],
])

/** The method of an operation and its path. */
export const operation = (method: string | undefined, path: string | undefined): RootContent[] => {
  const verb = method?.trim().toUpperCase() ?? ''
  const color = verbColors.get(verb)
  const words = [
    ...(verb ? [phrasingElement('span', classes('method', color && `gb-color-${color}`), [text(verb)])] : []),
    ...(path?.trim() ? [inlineCode(path.trim())] : []),
  ]
  const [first, second] = words
  return first && second ? [first, text(' '), second] : words
}
