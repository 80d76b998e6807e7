/**
 * Blocks that name an operation of a specification → the operation itself, when the file is in the repository.
 *
 *     {% openapi src="ferry.yaml" path="/piers" method="get" %}        apiMethod (method, host, path, summary)
 *     [ferry.yaml](ferry.yaml)                                     →     apiDescription, apiParameter, apiResponse
 *     {% endopenapi %}
 *
 * What cannot be shown keeps its plain form, and the reason is reported.
 */
import type { Root, RootContent } from 'mdast'
import { isMissing, type MissingOperation, operationOf, webhookOf } from '../../space/openapi/operation.ts'
import { createEffort, type Effort } from '../../space/openapi/schema.ts'
import { schemasOf } from '../../space/openapi/schemas.ts'
import type { Spec, SpecOperation } from '../../space/openapi/spec.ts'
import { isSpecBlock, specFileOf } from '../../space/openapi/spec-file.ts'
import { isSignedAddress } from '../../space/signed-address.ts'
import { type AnyNode, anyNode, mapTree } from '../../tree/walk.ts'
import type { TransformContext } from '../transform.ts'
import { operationNode, schemaNodes } from './api-nodes.ts'
import { type Faults, faultsOf } from './faults.ts'
import { createProse, type Prose } from './prose.ts'
import { textSize } from './text-size.ts'

export interface ApiContext extends TransformContext {
  /** The specifications that could be read, by path from the base. */
  specs: ReadonlyMap<string, Spec>
  /** Slug of a registered specification → file, from the base. */
  openapi?: ReadonlyMap<string, string>
  /** Reads the Markdown of descriptions. */
  parseMarkdown: (text: string) => RootContent[]
}

/** What a page may make of a few files: characters, and schemas that are looked at. */
interface Room {
  characters: number
  effort: Effort
}

export function apiBlocks(tree: Root, context: ApiContext): Root {
  const room: Room = { characters: 2_000_000, effort: { left: 500_000 } }
  const faults = faultsOf(context)
  const proses = new Map<Spec, Prose>()
  const proseOf = (spec: Spec): Prose => {
    const prose = proses.get(spec) ?? createProse(context, spec)
    proses.set(spec, prose)
    return prose
  }
  const mapped = mapTree(tree, (node, ancestors, original) => {
    if (isExpired(node, ancestors)) return node.children
    if (!isSpecBlock(node)) return undefined
    const file = specFileOf(original, context)
    const spec = file === undefined ? undefined : context.specs.get(file)
    if (file === undefined) faults.unknownSpec(original)
    return spec && showBlock(node, spec, { proseOf, faults, room })
  })
  faults.end()
  return mapped
}

/** The link by which GitBook exports a specification leads nowhere two days later: its words stay. */
const isExpired = ({ type, url = '' }: AnyNode, ancestors: readonly AnyNode[]): boolean =>
  type === 'link' && isSignedAddress(url) && ancestors.some(isSpecBlock)

interface Work {
  proseOf: (spec: Spec) => Prose
  faults: Faults
  room: Room
}

function showBlock(node: AnyNode, spec: Spec, work: Work): readonly AnyNode[] | undefined {
  if (work.room.characters <= 0 || work.room.effort.left <= 0) {
    work.faults.tooLarge(node, spec, ['whole operations'])
    return undefined
  }
  const effort: Effort = { left: Math.min(createEffort().left, work.room.effort.left) }
  const given = effort.left
  const shown = node.type === 'openapiSchemas' ? schemas(node, spec, effort, work) : operation(node, spec, effort, work)
  work.room.effort.left -= given - effort.left
  return shown
}

function operation(node: AnyNode, spec: Spec, effort: Effort, work: Work): readonly AnyNode[] | undefined {
  const { path = '', name = '', method = '' } = node.attributes ?? {}
  const isWebhook = node.type === 'openapiWebhook'
  const place = isWebhook ? name : path
  // The tag lacks what says which one; that is reported with the tag.
  if (place.trim() === '') return undefined
  const found: SpecOperation | MissingOperation = (isWebhook ? webhookOf : operationOf)(spec, place, method, effort)
  if (isMissing(found)) {
    work.faults.missingOperation(node, spec, found)
    return undefined
  }
  return spend(work, node, spec, found, [operationNode(node, found, work.proseOf(spec))])
}

function schemas(node: AnyNode, spec: Spec, effort: Effort, work: Work): readonly AnyNode[] | undefined {
  const names = (node.attributes?.schemas ?? '').split(',').flatMap((name) => name.trim() || [])
  const found = schemasOf(spec, names, effort)
  for (const name of found.missing) work.faults.missingSchema(node, spec, name)
  if (found.schemas.length === 0) return undefined
  const cut = [...found.cut, ...found.schemas.flatMap((schema) => schema.cut)]
  return spend(work, node, spec, { ...found, cut }, schemaNodes(node, found, work.proseOf(spec)))
}

function spend(
  work: Work,
  node: AnyNode,
  spec: Spec,
  shown: { cut: readonly string[] },
  nodes: RootContent[],
): readonly AnyNode[] {
  work.room.characters -= textSize(shown)
  if (shown.cut.length > 0) work.faults.tooLarge(node, spec, shown.cut)
  return nodes.map(anyNode)
}
