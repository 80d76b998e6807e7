/** Pictures, files and what is shown of other sites. */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import { embedCaption, embedTarget } from '../../../blocks/embed.ts'
import { fileName, fileSize, fileType } from '../../../blocks/file.ts'
import { link, paragraph, text } from '../../../tree/build.ts'
import { captionOf, textOf } from '../../../tree/flow.ts'
import { trimmed } from '../../../tree/title.ts'
import { classes, element } from '../element.ts'
import { isText } from '../html-content.ts'
import { phrasingElement } from '../phrasing-element.ts'
import { cardParts } from './card-parts.ts'
import { hostName } from './host-name.ts'
import { alignClass, fullWidth, idOf, safeHref, safeSrc, spanClass, type Writer } from './writer.ts'

export const picture: Writer<'picture'> = ({ attributes }) => {
  const src = safeSrc(attributes.src)
  const alt = attributes.alt ?? (isSet(attributes.drawing) ? 'Drawing' : '')
  if (!src) return alt ? [text(alt)] : []
  const dark = safeSrc(attributes.srcDark)
  const image = phrasingElement('img', { src, alt, ...imageProperties(attributes) }, [])
  if (!dark) return [image]
  // A comma would end an address in `srcset`.
  const source = element('source', { srcSet: dark.replaceAll(',', '%2C'), media: '(prefers-color-scheme: dark)' })
  return [phrasingElement('picture', {}, [source, image])]
}

function imageProperties({
  width,
  height,
  size,
  title,
}: {
  width?: string
  height?: string
  size?: string
  title?: string
}): Properties {
  return {
    ...(title && { title }),
    ...pixels('width', width),
    ...pixels('height', height),
    ...classes(size === 'line' && 'line-image', size === 'original' && 'original-image', spanClass(width)),
    loading: 'lazy',
  }
}

/** `375`, `375px` and `374.6` are pixels; what is none is left out. */
function pixels(name: 'width' | 'height', value: string | undefined): Properties {
  const amount = /^(\d{1,5}(?:\.\d{1,20})?)(?:px)?$/.exec(value?.trim() ?? '')?.[1]
  return amount === undefined || Math.round(Number(amount)) === 0 ? {} : { [name]: Math.round(Number(amount)) }
}

export const figure: Writer<'figure'> = (node) => {
  const { align, withFrame } = node.attributes
  const children = node.children.filter((child) => child.type !== 'text' || child.value.trim())
  const names = classes(alignClass(align), fullWidth(node.attributes.fullWidth), isSet(withFrame) && 'framed')
  return [element('figure', { ...names, ...idOf(node) }, children)]
}

export const gallery: Writer<'gallery'> = ({ attributes, children }) => {
  const figures = children.filter((child) => child.type !== 'text' || child.value.trim())
  return [element('div', classes('gallery', alignClass(attributes.align), fullWidth(attributes.fullWidth)), figures)]
}

export const caption: Writer<'caption'> = ({ children }) => {
  const inner = trimmed(children)
  return textOf(inner) === '' && !inner.some(({ type }) => type === 'picture' || type === 'image')
    ? []
    : [element('figcaption', {}, inner)]
}

export const file: Writer<'file'> = (node, { words }) => {
  const href = safeHref(node.attributes.src)
  const name = node.data?.name ?? fileName(node.attributes.src ?? '')
  const about = [fileType(name), node.data?.size === undefined ? '' : fileSize(node.data.size, words)].filter(Boolean).join(', ')
  const card = href
    ? [element('p', { className: ['card-link'] }, [element('a', { href, download: true }, [text(name)]), ...small(about)])]
    : []
  return withCaption('file', card, captionOf(node.attributes.caption, node.children))
}

const small = (words: string): RootContent[] => (words ? [text(' '), phrasingElement('small', {}, [text(words)])] : [])

function withCaption(name: string, card: RootContent[], notes: RootContent[]): RootContent[] {
  const children = notes.every(isText) ? trimmed(notes) : notes
  if (children.length === 0) return card.length > 0 ? [element('div', { className: [name] }, card)] : []
  return [element('figure', { className: [name] }, [...card, element('figcaption', {}, children)])]
}

const playable: ReadonlyMap<string, string> = new Map(
  ['mp4', 'webm', 'ogv', 'mov', 'm4v']
    .map((type): [string, string] => [type, 'video'])
    .concat(['mp3', 'wav', 'ogg', 'm4a', 'flac'].map((type) => [type, 'audio'])),
)

/** A player for a file of one's own; for anything else a card, so that the page asks nobody else for anything. */
export const embed: Writer<'embed'> = (node) => {
  const { url, title } = embedTarget(node.attributes)
  const href = safeHref(url)
  const notes = embedCaption(node)
  if (!href) return withCaption('embed', url ? [paragraph(title)] : [], notes)
  const player = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) ? undefined : playable.get(fileType(fileName(url)).toLowerCase())
  if (player) return withCaption('embed', [element(player, { controls: true, preload: 'metadata', src: href })], notes)
  return withCaption('embed', [element('p', { className: ['card-link'] }, [link(url, title), ...small(hostName(url))])], notes)
}

export const contentRef: Writer<'contentRef'> = ({ attributes: { url = '' }, children }) => {
  const { before, label, after } = cardParts(url, children)
  const href = safeHref(url)
  if (!href) return [...before, ...(label.length > 0 ? [paragraph(label)] : []), ...after]
  const name = textOf(label) === '' ? [text(url)] : label
  return [...before, element('p', { className: ['card-link', 'page-link'] }, [element('a', { href }, name)]), ...after]
}
