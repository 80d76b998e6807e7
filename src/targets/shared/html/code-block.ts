/**
 * Code with a title and options.
 *
 *     {% code title="beds.js" lineNumbers="true" %}   →   <figure class="code numbered"><figcaption>beds.js</figcaption><pre>…
 */
import type { Code, RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { text } from '../../../tree/build.ts'
import { classes, element } from '../element.ts'
import { fullWidth, idOf, type Writer } from './writer.ts'

export const codeBlock: Writer<'codeBlock'> = (node) => {
  const title = node.attributes.title?.trim()
  const names = classes(...options(node))
  if (!title && names.className === undefined && node.data?.id === undefined) return node.children
  const caption = title ? [element('figcaption', {}, [text(title)])] : []
  const children = isSet(node.attributes.lineNumbers) ? node.children.map(numbered) : node.children
  return [
    element('figure', { ...classes('code', ...options(node)), ...idOf(node) }, [...caption, ...scrolling(node, children, title)]),
  ]
}

function options({ attributes }: NodeOf<'codeBlock'>): (string | false)[] {
  return [isSet(attributes.lineNumbers) && 'numbered', attributes.overflow === 'wrap' && 'wrap', fullWidth(attributes.fullWidth)]
}

/** A single line has no use for a number. */
const numbered = (child: RootContent): RootContent =>
  child.type === 'code' && child.value.includes('\n')
    ? ({ ...child, data: { ...child.data, lines: true, changed: true } } satisfies Code)
    : child

/** Long code that folds in GitBook stands in a box that scrolls and that readers can make larger. */
function scrolling({ attributes }: NodeOf<'codeBlock'>, children: RootContent[], title: string | undefined): RootContent[] {
  if (!isSet(attributes.expandable)) return children
  return [
    element('div', { className: ['expandable-code'], tabIndex: 0, ...(title && { role: 'group', ariaLabel: title }) }, children),
  ]
}
