/**
 * Short texts that stand for all that a page was made from: as long as they are the same, so is the page.
 *
 * - `basisOf`: program, settings, table of contents. Outlines of pages rest on it.
 * - `fingerprintOf`: beyond that what any page may look at: titles, anchors and front matter of the others, reusable content, variables,
 *   names and sizes of files, specifications.
 * - `keyOf`: beyond that the page itself, who links to it, when it was changed last.
 */
import { createHash } from 'node:crypto'
import { outlineOf } from '../../space/outlines.ts'
import type { Page, Space } from '../../space/space.ts'
import type { Sibling } from '../../targets/target.ts'
import type { ConvertOptions } from '../api.ts'
import type { Job } from '../job.ts'

export function basisOf({ root, summary, config }: Space, options: ConvertOptions, program: string): string {
  const { siblings: _, services: __, threads: ___, pageStore: ____, ...settings } = options
  return digest([program, root, summary, config, settings])
}

export function fingerprintOf(job: Job, basis: string): string {
  const { space, options, paths, assets, api, target } = job
  const { files: _, index, pages, includes, diagnostics: __, ...others } = space
  const siblings = options.siblings ?? []
  const own = new Set([space, ...siblings.flatMap((sibling) => sibling.space ?? [])].flatMap(filesOf))
  const names = [...index.paths()].map((path) => [path, own.has(path) ? undefined : index.size(path), assets.pathFor(path)])
  return digest([
    ...[basis, others, paths, names],
    [...pages.values()].map((page) => [page.listed, page.linkTitle, page.frontMatter, outlineOf(page)]),
    [...includes.values()].map(({ file, source }) => [file, source]),
    siblings.map(faceOf),
    ...[api.texts, api.openapi, target.learnt?.()],
  ])
}

/** `ground` stands for the text of the page and for what all pages have in common. */
export function keyOf(page: Page, { linked, target }: Job, ground: readonly unknown[]): string {
  return digest([ground, page.path, linked.get(page.path) ?? [], target.learnt?.(page)])
}

export const sourceOf = ({ source }: Page): string => createHash('sha256').update(source).digest('base64')

/** Their sizes change whenever somebody writes on them, and no page shows them. */
const filesOf = (space: Space): string[] => [...space.pages.values()].map(({ file }) => file)

/** What pages of one space say of another: where each of its pages is. */
function faceOf({ root, path, space }: Sibling): unknown {
  if (space === undefined) return [root, path]
  const pages = [...space.pages.values()].map((page) => [page.path, page.listed])
  return [root, path, space.title, space.label, space.language, space.config.readme, pages]
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value, asPlain)).digest('base64')

/** Functions take part in nothing that is written. */
function asPlain(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value]
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}
