/** What is wrong with blocks that name a specification: said once for each specification of a page, or at the block. */
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import { type MissingOperation, pathsOf, webhookNames } from '../../space/openapi/operation.ts'
import { schemaNames } from '../../space/openapi/schemas.ts'
import type { Spec } from '../../space/openapi/spec.ts'
import { resolveSpec } from '../../space/openapi/spec-file.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { reportAt, type TransformContext } from '../transform.ts'

export interface Faults {
  unknownSpec(node: AnyNode): void
  missingOperation(node: AnyNode, spec: Spec, found: MissingOperation): void
  missingSchema(node: AnyNode, spec: Spec, name: string): void
  /** `cut` is what was left out. */
  tooLarge(node: AnyNode, spec: Spec, cut: readonly string[]): void
  /** Says what is said once. */
  end(): void
}

/** Comparing names takes time that a page full of wrong ones could waste. */
const mostSuggestions = 20
const mostNames = 500
const longestName = 200

export function faultsOf(context: TransformContext): Faults {
  const unknown = createTally()
  const large = createTally()
  let suggestions = 0
  const suggest = (name: string, names: readonly string[]): string => {
    suggestions += 1
    if (suggestions > mostSuggestions || name.length > longestName) return ''
    return orMeant(
      didYouMean(
        name,
        names.slice(0, mostNames).filter(({ length }) => length <= longestName),
      ),
    )
  }
  return {
    unknownSpec: (node) => unknown.add(elsewhere(node, context), node),
    tooLarge: (node, { file }, cut) => large.add(file, node, cut),
    missingOperation(node, spec, { methods }) {
      if (spec.isBroken) return
      const isWebhook = node.type === 'openapiWebhook'
      const { path = '', name = '', method = '' } = node.attributes ?? {}
      const place = (isWebhook ? name : path).trim()
      const what = isWebhook ? 'webhook' : 'path'
      const meant = methods.length > 0 ? '' : suggest(place, isWebhook ? webhookNames(spec) : pathsOf(spec))
      const message =
        methods.length > 0
          ? `Unexpected method \`${method.trim()}\` of ${what} \`${place}\` in \`${spec.file}\`, expected ${listed(methods)}`
          : `Cannot find ${what} \`${place}\` in \`${spec.file}\`${meant}`
      const expected = methods.length > 0 ? { expected: methods } : {}
      reportAt(context, node, { id: 'openapi/missing-operation', message, ...expected })
    },
    missingSchema(node, spec, name) {
      if (spec.isBroken) return
      const message = `Cannot find schema \`${name}\` in \`${spec.file}\`${suggest(name, schemaNames(spec))}`
      reportAt(context, node, { id: 'openapi/missing-schema', message })
    },
    end() {
      for (const [name, { node, times }] of unknown.all) reportUnknown(name, node, times, context)
      for (const [file, { node, times, about }] of large.all) {
        const message = `Unexpected size of what the page shows of \`${file}\`${times}, expected less; left out: ${about}`
        reportAt(context, node, { id: 'openapi/too-large', message })
      }
    },
  }
}

function reportUnknown(name: string, node: AnyNode, times: string, context: TransformContext): void {
  const message = `Cannot find specification \`${name}\` in the repository${times}`
  const isSlug = node.attributes?.spec !== undefined
  const hint = isSlug ? `Name its file with --openapi ${name}=PATH` : 'Put the file into the repository and name it in `src`'
  reportAt(context, node, { id: 'openapi/unknown-spec', message, hint })
}

/** What the block calls its specification; empty when another step reports it. */
function elsewhere(node: AnyNode, context: TransformContext): string {
  const { spec, src } = node.attributes ?? {}
  if (spec !== undefined || src === undefined) return spec?.trim() ?? ''
  return resolveSpec(src, context).type === 'broken' ? '' : src.trim()
}

interface Tally {
  add(name: string, node: AnyNode, about?: readonly string[]): void
  readonly all: Iterable<[string, Counted]>
}

interface Counted {
  node: AnyNode
  times: string
  about: string
}

const mostAbout = 5

/** Counts by name, and keeps the first node of each, and what is said of them. */
function createTally(): Tally {
  const counts = new Map<string, { node: AnyNode; count: number; about: Set<string> }>()
  return {
    add(name, node, about = []) {
      if (name === '') return
      const known = counts.get(name) ?? { node, count: 0, about: new Set() }
      known.count += 1
      for (const words of about) known.about.add(words)
      counts.set(name, known)
    },
    get all(): [string, Counted][] {
      return [...counts].map(([name, { node, count, about }]) => [
        name,
        { node, times: count > 1 ? ` (${count} times)` : '', about: shortened([...about]) },
      ])
    },
  }
}

function shortened(words: readonly string[]): string {
  const more = words.length - mostAbout
  return [...words.slice(0, mostAbout), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  const last = quoted.at(-1) ?? ''
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} or ${last}` : last
}
