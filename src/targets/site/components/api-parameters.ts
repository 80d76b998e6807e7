/**
 * Parameters as a list: nested ones fold below the one that holds them, alternatives too.
 *
 *     beds, beds[].soil                       →   beds object[] ▸ Properties: soil
 *     pay, pay.iban (alternative of pay)      →   pay Card / Bank ▸ Bank: iban
 */
import type { RootContent } from 'mdast'
import { alternativeName } from '../../../blocks/api-parameters.ts'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { inlineCode, text } from '../../../tree/build.ts'
import { classes, type ElementNode, element } from '../../shared/element.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { SiteContext } from '../context.ts'
import { labelled } from '../labelled.ts'
import { type Branch, branchesOf } from './api-branches.ts'
import { parameterType } from './type-of-parameter.ts'

type Parameter = NodeOf<'apiParameter'>

export function parameterList(parameters: readonly Parameter[], context: SiteContext): RootContent[] {
  const { below, alternatives } = branchesOf(parameters)
  return [...(below.length > 0 ? [listOf(below, context)] : []), ...alternativesOf(alternatives, context, true)]
}

const listOf = (branches: readonly Branch[], context: SiteContext): ElementNode =>
  element(
    'ul',
    { className: ['parameters'] },
    branches.map((branch) => itemOf(branch, context)),
  )

function itemOf({ parameter, name, below, alternatives }: Branch, context: SiteContext): ElementNode {
  const { words, site } = context
  const type = parameterType(parameter.attributes)
  const about = [type.name, ...type.notes].filter(Boolean).join(', ')
  const head: RootContent[] = [
    ...(name ? [phrasingElement('code', { className: ['parameter-name'] }, [text(name)])] : []),
    ...(about ? [phrasingElement('span', { className: ['parameter-type'] }, [text(about)])] : []),
    ...(isSet(parameter.attributes.required)
      ? [phrasingElement('small', { className: ['required'] }, [text(words.required)])]
      : []),
    ...(type.isDeprecated ? [phrasingElement('small', { className: ['deprecated'] }, [text(site.words.deprecated)])] : []),
  ]
  return element('li', classes('parameter', type.isDeprecated && 'is-deprecated'), [
    element('p', { className: ['parameter-head'] }, spaced(head)),
    ...parameter.children,
    ...codes(labelled(site.words.allowedValues, site.words), type.values),
    ...codes(labelled(site.words.defaultValue, site.words), type.standard === undefined ? [] : [type.standard]),
    ...codes(labelled(site.words.pattern, site.words), type.patterns),
    ...codes(labelled(site.words.example, site.words), type.examples),
    ...(below.length > 0 ? [nested(words.properties, below, new Map(), context)] : []),
    ...alternativesOf(alternatives, context),
  ])
}

/** Those of the whole are open: nothing else is to be seen of it. */
const alternativesOf = (alternatives: Branch['alternatives'], context: SiteContext, open = false): ElementNode[] =>
  [...alternatives].map(([name, { below, alternatives: inner }]) =>
    nested(alternativeName(name, context.words), below, inner, context, open),
  )

const nested = (
  title: string,
  below: readonly Branch[],
  alternatives: Branch['alternatives'],
  context: SiteContext,
  open = false,
): ElementNode =>
  element('details', { className: ['nested'], ...(open && { open }) }, [
    element('summary', {}, [text(title)]),
    ...(below.length > 0 ? [listOf(below, context)] : []),
    ...alternativesOf(alternatives, context),
  ])

const codes = (label: string, values: readonly string[]): RootContent[] =>
  values.length === 0
    ? []
    : [element('p', { className: ['parameter-values'] }, spaced([text(label), ...values.map((value) => inlineCode(value))]))]

export const spaced = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [text(' '), node]))
