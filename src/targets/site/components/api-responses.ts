/**
 * What an operation answers: a tab for each status, in the colour of its kind.
 *
 *     apiResponse 200, apiResponse 404   →   a set of tabs, 200 green and 404 orange
 */
import type { RootContent } from 'mdast'
import type { NodeOf } from '../../../blocks/index.ts'
import { paragraph, text } from '../../../tree/build.ts'
import { classes, element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { SiteContext } from '../context.ts'
import type { SiteTabPanel, SiteTabSet } from './tab-set.ts'

type Response = NodeOf<'apiResponse'>

const kinds: ReadonlyMap<string, string> = new Map([
  ['1', 'info'],
  ['2', 'success'],
  ['3', 'info'],
  ['4', 'warning'],
  ['5', 'danger'],
])

export function answers(responses: readonly Response[], { words }: SiteContext): RootContent[] {
  const [only] = responses
  if (!only) return []
  const label = element('p', { className: ['api-label'] }, [text(words.response)])
  if (responses.length === 1) {
    const name = phrasingElement('span', classes('status', kindOf(only)), [text(statusOf(only) || words.response)])
    const head = element('p', { className: ['box-title'] }, [name])
    return [label, element('div', { className: ['box'], ...idOf(only) }, [head, ...content(only)])]
  }
  const children = responses.map((response) => panelOf(response, words.response))
  const set: SiteTabSet = { type: 'tabSet', children, fullWidth: false, label: words.response }
  return [label, set]
}

const panelOf = (response: Response, word: string): SiteTabPanel => {
  const kind = kindOf(response)
  return {
    ...{
      type: 'tabPanel',
      title: statusOf(response) || word,
      children: content(response),
      ...(kind && { kind: `status ${kind}` }),
    },
    data: { ...(response.data?.id && { id: response.data.id }), changed: true },
  }
}

const statusOf = ({ attributes: { status } }: Response): string => status?.trim() ?? ''

const kindOf = (response: Response): string => {
  const kind = kinds.get(statusOf(response).charAt(0))
  return kind ? `tone-${kind}` : ''
}

const content = ({ attributes: { description }, children }: Response): RootContent[] =>
  description?.trim() ? [paragraph(description.trim()), ...children] : children
