/**
 * Blocks of other products: what can be shown is; of what nobody knows, a box says what was written.
 *
 *     {% @marketo/form formId="12" %}   →   <div class="box"><p class="box-title">@marketo/form</p><p …><code>formId="12"</code></p></div>
 */
import type { RootContent } from 'mdast'
import { integration as block } from '../../../blocks/integration.ts'
import { inlineCode, text } from '../../../tree/build.ts'
import { oneLine } from '../../../tree/one-line.ts'
import { element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import type { Component } from '../context.ts'
import { spaced } from './api-parameters.ts'

export const integration: Component<'integration'> = (node, { words }) => {
  const plain = block.lower(node, { words })
  if (plain[0]?.type !== 'paragraph') return plain
  const { name = '', ...others } = node.attributes
  const given = Object.entries(others).map(([key, value]) => inlineCode(`${key}="${oneLine(value)}"`))
  const title = element('p', { className: ['box-title'] }, [text(name.startsWith('@') ? name : `@${name}`)])
  const about: RootContent[] = given.length > 0 ? [element('p', { className: ['parameter-values'] }, spaced(given))] : []
  return [element('div', { className: ['box'], ...idOf(node) }, [title, ...about, ...node.children])]
}
