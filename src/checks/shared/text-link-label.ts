/**
 * What a reader sees and hears of a link, and where that stands in the source.
 *
 *     [**the** soil](soil.md)      →   the soil
 *     [![Map](map.png)](soil.md)   →   Map
 *     [:seedling:](soil.md)        →   (no word says where it leads; the symbols are 🌱)
 */
import { plainText } from '../../tree/plain-text.ts'
import { type AnyNode, walk } from '../../tree/walk.ts'

export interface LinkLabel {
  text: string
  /** Emoji without any word. */
  symbols?: string
  /** Of the text, or of the whole link when it has none. */
  start: number
  end: number
}

/** Undefined for what is no link, and for HTML of which the text cannot be told. */
export function linkLabel(node: AnyNode | undefined, source: string): LinkLabel | undefined {
  if (node === undefined) return undefined
  const answer = labels.get(node) ?? { label: look(node, source) }
  labels.set(node, answer)
  return answer.label
}

/** Several rules ask for the same one. */
const labels = new WeakMap<AnyNode, { label: LinkLabel | undefined }>()

function look(node: AnyNode, source: string): LinkLabel | undefined {
  if (node.type === 'html') return labelOfHtml(node, source)
  if (node.type !== 'link' && node.type !== 'linkReference' && node.type !== 'button') return undefined
  const first = node.children?.[0]?.position ?? node.position
  const last = node.children?.at(-1)?.position ?? node.position
  return labelled(nameOf(node), first?.start.offset ?? 0, last?.end.offset ?? 0)
}

/** `<a href="soil.md">the soil</a>` in a line of Markdown: the tag is a node, and what follows it is its text. */
function labelOfHtml(node: AnyNode, source: string): LinkLabel | undefined {
  const start = node.position?.end.offset
  if (start === undefined || !/^<a\s[^>]*>$/i.test(node.value ?? '')) return undefined
  const text = /^([^<]*)<\/a>/i.exec(source.slice(start, start + 1000))?.[1]
  if (text === undefined) return undefined
  return labelled(wordsOf(text.replace(/\s+/g, ' ').trim()), start, start + text.length)
}

const labelled = ({ text, symbols }: Named, start: number, end: number): LinkLabel =>
  symbols === undefined ? { text, start, end } : { text, symbols, start, end }

function nameOf(node: AnyNode): Named {
  const named = wordsOf(plainText(node))
  const images = named.text === '' ? namesOfImages(node) : ''
  return images === '' ? named : { text: images }
}

/** Alternative texts, which stand for words where there are none. */
function namesOfImages(node: AnyNode): string {
  const names: string[] = []
  walk(node, (current) => {
    if (current.type === 'picture') names.push(current.attributes?.alt ?? '')
    if (current.type === 'image' || current.type === 'imageReference') names.push((current as { alt?: string }).alt ?? '')
    if (current.type === 'html') names.push(/\salt\s{0,9}=\s{0,9}["']?([^"'>]{1,500})/i.exec(current.value ?? '')?.[1] ?? '')
    return undefined
  })
  return names.join(' ').trim()
}

/** Emoji alone say nothing; arrows and other signs of writing stay. */
const symbols =
  /(?:(?![\0-\u25ff])\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200b|\u200c|\u200d|\ufe0f|\u20e3)+/gu

type Named = Pick<LinkLabel, 'symbols' | 'text'>

function wordsOf(text: string): Named {
  if (/\p{L}/u.test(text) || text.replace(symbols, '').trim() !== '') return { text }
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text) ? { text: '', symbols: text.trim() } : { text: '' }
}
