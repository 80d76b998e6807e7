/**
 * Converts one page: a pure function of its source, the space's index and the options.
 *
 *     includes → variables → conditions → API blocks → titles → raw HTML → debris → references → ids → lowering → text
 */
import type { Root } from 'mdast'
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { Page } from '../space/space.ts'
import { resolveHtml } from '../targets/shared/plain-html.ts'
import type { FinishedPage, TargetContext } from '../targets/target.ts'
import { apiBlocks } from '../transforms/api-blocks/api-blocks.ts'
import { childList } from '../transforms/child-list.ts'
import { conditions } from '../transforms/conditions.ts'
import { debris } from '../transforms/debris/debris.ts'
import { expressions } from '../transforms/expressions.ts'
import { fileSizes } from '../transforms/file-sizes.ts'
import { assignIds } from '../transforms/ids.ts'
import { includes } from '../transforms/includes/includes.ts'
import { references } from '../transforms/references/references.ts'
import { titles } from '../transforms/titles.ts'
import type { TransformContext } from '../transforms/transform.ts'
import type { Loss } from './api.ts'
import { finishedFrontMatter } from './front-matter.ts'
import { guardTags } from './guard-tags.ts'
import type { Job } from './job.ts'
import { linksFrom } from './links.ts'
import { lowerTree } from './lower.ts'

export interface ConvertedPage {
  finished: FinishedPage
  content: string
}

export function convertPage(page: Page, job: Job): ConvertedPage {
  const { target, space, words, options } = job
  const path = job.paths.get(page.path) ?? target.pagePath(page.path)
  const context: TargetContext = { words, options, space, page, path }
  const { tree, diagnostics } = page.parse()
  for (const found of diagnostics) job.report(found)
  const ready = target.keepsDialect ? debris(tree, transformContext(page, job)) : adapt(tree, page, path, job)
  const lowered = lowerTree(ready, target, context, (loss) => job.losses.push(lossAt(page, target.name, loss)))
  const finished: FinishedPage = { page, path, tree: target.keepsDialect ? lowered : guardTags(lowered), title: page.title, ...finishedFrontMatter(page, path, job) }
  for (const key of target.drops?.(finished.frontMatter) ?? []) job.losses.push({ block: 'front matter', loss: `the key \`${key}\``, target: target.name, file: page.file })
  return { finished, content: target.write(finished, context) }
}

function transformContext(page: Page, job: Job): TransformContext {
  const { space, resolve, options } = job
  const report = (finding: Finding): void => job.report(finding)
  return { space, page, resolve, report, ...(options.claims ? { claims: options.claims } : {}) }
}

/** What the page says, in the target's own paths and ids. */
function adapt(tree: Root, page: Page, path: string, job: Job): Root {
  const context = transformContext(page, job)
  let result = childList(includes(tree, context), context)
  result = conditions(expressions(result, context), context)
  result = titles(apiBlocks(result, { ...context, ...job.api }), context)
  if (job.options.html === 'safe' || job.target.name !== 'html') result = resolveHtml(result, page.file, context.report, { keepComments: job.target.name !== 'html' })
  result = fileSizes(debris(result, context), context)
  result = references(result, { ...context, link: linksFrom(page, path, job) })
  return assignIds(result, { slug: job.target.slug, isLinked: (id) => job.linked.get(page.path)?.has(id) ?? false })
}

const lossAt = ({ file }: Page, target: string, loss: Pick<Loss, 'block' | 'loss' | 'place'>): Loss => ({ ...loss, target, file })
