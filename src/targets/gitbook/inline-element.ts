/**
 * GitBook's phrasing as inline HTML: the same in Markdown text and in HTML, but for what stands between the tags.
 *
 *     icon { name: 'leaf' }   →   <i class="fa-leaf"> with the text `:leaf:`
 */
import { textOf } from '../../tree/flow.ts'
import type { BlockNode } from '../../tree/nodes.ts'
import { htmlTag } from './html-tag.ts'

export interface InlineElement {
  open: string
  close: string
  /** Stands in place of the children. */
  text?: string
}

type Values = Record<string, string | undefined>

const elements: Readonly<Record<string, (values: Values, node: BlockNode) => InlineElement>> = {
  anchor: ({ id }) => ({ open: htmlTag('a', [['id', id ?? '']]), close: '</a>' }),
  annotation: ({ identifier = '' }) => ({
    open: htmlTag('a', [
      ['data-footnote-ref', ''],
      ['href', `#user-content-fn-${identifier}`],
    ]),
    close: '</a>',
  }),
  button,
  emoji: ({ code }, node) => ({
    open: htmlTag('span', [
      ['data-gb-custom-inline', ''],
      ['data-tag', 'emoji'],
      ['data-code', code ?? ''],
    ]),
    close: '</span>',
    text: textOf(node.children),
  }),
  expression: ({ source = '' }) => ({ open: '<code class="expression">', close: '</code>', text: source }),
  icon,
  keyboard: () => ({ open: '<kbd>', close: '</kbd>' }),
  mark,
  picture,
  selectValue: ({ option }) => ({ open: htmlTag('span', [['data-option', option ?? '']]), close: '</span>' }),
  subscript: () => ({ open: '<sub>', close: '</sub>' }),
  superscript: () => ({ open: '<sup>', close: '</sup>' }),
}

export const inlineElementTypes: readonly string[] = Object.keys(elements)

/** The tags of a node; undefined when it is not one of GitBook's phrasing, or has a spelling of its own. */
export function inlineElement(node: BlockNode): InlineElement | undefined {
  return Object.hasOwn(elements, node.type) ? elements[node.type]?.(node.attributes as Values, node) : undefined
}

function button({ href, style, size, icon, action, query }: Values): InlineElement {
  const className = ['button', style, size].filter(Boolean).join(' ')
  if (href === undefined && (action !== undefined || query !== undefined)) {
    const open = htmlTag('button', [
      ['type', 'button'],
      ['class', className],
      ['data-action', action],
      ['data-query', query],
      ['data-icon', icon],
    ])
    return { open, close: '</button>' }
  }
  const open = htmlTag('a', [
    ['href', href],
    ['class', className],
    ['data-icon', icon],
    ['data-action', action],
    ['data-query', query],
  ])
  return { open, close: '</a>' }
}

function icon({ name = '', style, color }: Values): InlineElement {
  const className = [...(style === undefined ? [] : [`fa-${style}`]), `fa-${name}`].join(' ')
  const open = htmlTag('i', [
    ['class', className],
    ['style', color === undefined ? undefined : `color:${color};`],
  ])
  return { open, close: '</i>', text: /^[\w-]+$/.test(name) ? `:${name}:` : '' }
}

function mark({ color, background }: Values): InlineElement {
  const style = [
    ...(color === undefined ? [] : [`color:${color};`]),
    ...(background === undefined ? [] : [`background-color:${background};`]),
  ].join('')
  return { open: htmlTag('mark', [['style', style]]), close: '</mark>' }
}

function picture({ src, srcDark, alt, title, width, height, size, drawing }: Values): InlineElement {
  const image = htmlTag('img', [
    ['src', src],
    ['alt', alt],
    ['title', title],
    ['width', width],
    ['height', height],
    ['data-size', size],
    ['class', drawing === undefined ? undefined : 'gitbook-drawing'],
  ])
  if (srcDark === undefined) return { open: image, close: '', text: '' }
  const source = htmlTag('source', [
    ['srcset', srcDark],
    ['media', '(prefers-color-scheme: dark)'],
  ])
  return { open: `<picture>${source}${image}</picture>`, close: '', text: '' }
}
