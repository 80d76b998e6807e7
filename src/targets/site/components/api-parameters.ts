/**
 * Parameters as a list: nested ones fold below the one that holds them.
 *
 *     beds, beds[].soil   →   beds object[] ▸ Properties: soil
 */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { inlineCode, text } from '../../../tree/build.ts'
import { classes, type ElementNode, element } from '../../shared/element.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { SiteContext } from '../context.ts'
import { readType } from './type-of-parameter.ts'

type Parameter = NodeOf<'apiParameter'>

interface Branch {
  parameter: Parameter
  /** What is left of the name below the one above. */
  name: string
  below: Branch[]
}

export function parameterList(parameters: readonly Parameter[], context: SiteContext): ElementNode {
  return listOf(branchesOf(parameters), context)
}

/** Names follow those that they are nested in. */
function branchesOf(parameters: readonly Parameter[]): Branch[] {
  const top: Branch[] = []
  const byName = new Map<string, Branch>()
  for (const parameter of parameters) {
    const full = parameter.attributes.name?.trim() ?? ''
    const dot = full.lastIndexOf('.')
    const above = dot > 0 ? byName.get(full.slice(0, dot).replace(/(?:\[\])+$/, '')) : undefined
    const branch = { parameter, name: above ? full.slice(dot + 1) : full, below: [] }
    ;(above?.below ?? top).push(branch)
    if (full !== '' && !byName.has(full)) byName.set(full, branch)
  }
  return top
}

const listOf = (branches: readonly Branch[], context: SiteContext): ElementNode =>
  element(
    'ul',
    { className: ['parameters'] },
    branches.map((branch) => itemOf(branch, context)),
  )

function itemOf({ parameter, name, below }: Branch, context: SiteContext): ElementNode {
  const { words, site } = context
  const type = readType(parameter.attributes.type ?? '')
  const about = [type.name, ...type.notes].filter(Boolean).join(', ')
  const head: RootContent[] = [
    ...(name ? [phrasingElement('code', { className: ['parameter-name'] }, [text(name)])] : []),
    ...(about ? [phrasingElement('span', { className: ['parameter-type'] }, [text(about)])] : []),
    ...(isSet(parameter.attributes.required)
      ? [phrasingElement('small', { className: ['required'] }, [text(words.required)])]
      : []),
    ...(type.isDeprecated ? [phrasingElement('small', { className: ['deprecated'] }, [text(site.words.deprecated)])] : []),
  ]
  const nested =
    below.length > 0
      ? [
          element('details', { className: ['nested'] }, [
            element('summary', {}, [text(words.properties)]),
            listOf(below, context),
          ]),
        ]
      : []
  return element('li', classes('parameter', type.isDeprecated && 'is-deprecated'), [
    element('p', { className: ['parameter-head'] }, spaced(head)),
    ...parameter.children,
    ...codes(site.words.allowedValues, type.values),
    ...codes(site.words.defaultValue, type.standard === undefined ? [] : [type.standard]),
    ...nested,
  ])
}

const codes = (label: string, values: readonly string[]): RootContent[] =>
  values.length === 0
    ? []
    : [
        element(
          'p',
          { className: ['parameter-values'] },
          spaced([text(`${label}:`), ...values.map((value) => inlineCode(value))]),
        ),
      ]

export const spaced = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [text(' '), node]))
