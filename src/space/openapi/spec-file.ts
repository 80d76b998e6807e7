/**
 * The file of the repository from which a block shows something.
 *
 *     {% openapi src="api/ferry.yaml" … %}                     →   docs/api/ferry.yaml
 *     {% openapi-operation spec="ferry" … %}                   →   the file that the reader of the space named for `ferry`,
 *     [Ferry](api/ferry.yaml)                                      else the one that the link leads to
 */
import { type AnyNode, walk } from '../../tree/walk.ts'
import type { Resolution, Resolve } from '../reference.ts'
import type { Page } from '../space.ts'

export interface SpecSources {
  resolve: Resolve
  page: Page
  /** Slug of a registered specification → file, from the base. */
  openapi?: ReadonlyMap<string, string>
}

/** The blocks that show something of a specification. */
export const isSpecBlock = ({ type, attributes }: AnyNode): boolean =>
  registered.has(type) || ((type === 'openapi' || type === 'swagger') && Boolean(attributes?.src))

const registered: ReadonlySet<string> = new Set(['openapiOperation', 'openapiSchemas', 'openapiWebhook'])

export function specFileOf(node: AnyNode, sources: SpecSources): string | undefined {
  if (!registered.has(node.type)) return fileOf(resolveSpec(node.attributes?.src ?? '', sources))
  const named = sources.openapi?.get(node.attributes?.spec ?? '')
  return named ?? linksIn(node).flatMap((url) => fileOf(resolveSpec(url, sources)) ?? [])[0]
}

export const resolveSpec = (url: string, { resolve, page }: SpecSources): Resolution => resolve(url, 'openapi', page)

const fileOf = (found: Resolution): string | undefined => (found.type === 'asset' ? found.file : undefined)

/** Only links to what may be a specification: a link may lead to a picture just as well. */
function linksIn(node: AnyNode): string[] {
  const urls: string[] = []
  walk(node, ({ type, url }) => {
    if (type === 'link' && url !== undefined && /\.(?:ya?ml|json)(?:[?#]|$)/i.test(url)) urls.push(url)
    return undefined
  })
  return urls
}
