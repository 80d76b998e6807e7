/** Blocks set apart from the text: hints, expandables, prompts, conditional content. */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import { hintStyle, hintWord } from '../../../blocks/hint.ts'
import type { Words } from '../../../blocks/words.ts'
import { inlineCode, text } from '../../../tree/build.ts'
import { splitTitle } from '../../../tree/title.ts'
import { classes, element } from '../element.ts'
import { idOf, type Writer } from './writer.ts'

/** What a hint looks like, and the word for it. */
export const hintKind = (style: string | undefined): [style: string, word: keyof Words] => [hintStyle(style), hintWord(style)]

/** A first heading is the title; without one, the kind of hint is told to those who do not see its colour. */
export const hint: Writer<'hint'> = (node, { words }) => {
  const [style, word] = hintKind(node.attributes.style)
  const { title, id, body } = splitTitle(node.children)
  const head =
    title.length > 0
      ? element('p', { className: ['hint-title'], ...(id && { id }) }, title)
      : element('span', { className: ['hint-kind'] }, [text(words[word])])
  return [element('aside', { ...classes('hint', `hint-${style}`), role: 'note', ...idOf(node) }, [head, ...body])]
}

export const expandable: Writer<'expandable'> = (node) => {
  const { open } = node.attributes
  return [
    element(
      'details',
      { className: ['expandable'], open: open !== undefined && open !== 'false', ...idOf(node) },
      node.children.map(asSummary),
    ),
  ]
}

/** One without its expandable is a line of its own. */
const asSummary = (node: RootContent): RootContent =>
  node.type === 'summary' ? element('summary', {}, node.children.length > 0 ? node.children : [text('…')]) : node

/** `partial` shows the first lines in a box that scrolls; it cannot be half open without script. */
export const prompt: Writer<'prompt'> = (node) => {
  const { description, defaultExpanded } = node.attributes
  const name = element('summary', {}, [text(description?.trim() || '…')])
  const body: RootContent[] =
    defaultExpanded === 'partial'
      ? [element('div', { className: ['expandable-code'], tabIndex: 0 }, node.children)]
      : node.children
  return [element('details', { className: ['prompt'], open: isOpen(defaultExpanded), ...idOf(node) }, [name, ...body])]
}

const isOpen = (expanded: string | undefined): boolean => expanded === 'partial' || expanded?.startsWith('full') === true

/** In a sentence there is no room for a label. */
export const conditional: Writer<'conditional'> = ({ attributes: { expression }, children, data }, { words }) => {
  if (data?.phrasing || children.length === 0) return children
  const label = element('p', { className: ['conditional-label'] }, [text(`${words.onlyIf} `), inlineCode(expression ?? '')])
  return [element('div', { className: ['conditional'] }, isSet(expression) ? [label, ...children] : children)]
}
