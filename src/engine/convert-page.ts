/**
 * Converts one page: a pure function of its source, the space's index and the options.
 *
 *     includes → variables → conditions → API blocks → titles → raw HTML → empty cells → debris → references → ids → lowering → text
 */
import type { Root } from 'mdast'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { hasMark } from '../space/has-mark.ts'
import type { Page } from '../space/space.ts'
import { resolveHtml } from '../targets/shared/plain-html.ts'
import type { FinishedPage, TargetContext } from '../targets/target.ts'
import { annotations } from '../transforms/annotations.ts'
import { apiBlocks } from '../transforms/api-blocks/api-blocks.ts'
import { branches } from '../transforms/branches.ts'
import { childList } from '../transforms/child-list.ts'
import { conditions } from '../transforms/conditions.ts'
import { debris } from '../transforms/debris/debris.ts'
import { emptyCells } from '../transforms/empty-cells.ts'
import { emptyNotes } from '../transforms/empty-notes.ts'
import { expressions } from '../transforms/expressions.ts'
import { fileFacts } from '../transforms/file-facts.ts'
import { assignIds } from '../transforms/ids.ts'
import { includes } from '../transforms/includes/includes.ts'
import { noteless } from '../transforms/noteless.ts'
import { references } from '../transforms/references/references.ts'
import { strayWords, wordyBlocks } from '../transforms/stray-words.ts'
import { titles } from '../transforms/titles.ts'
import type { TransformContext } from '../transforms/transform.ts'
import { walk } from '../tree/walk.ts'
import type { Loss } from './api.ts'
import { finishedFrontMatter } from './front-matter.ts'
import { guardTags } from './guard-tags.ts'
import type { Job } from './job.ts'
import { linksFrom } from './links.ts'
import { lowerTree } from './lower.ts'
import { reportCondition } from './page-condition.ts'
import { relinkMoved } from './relink-moved.ts'

export interface ConvertedPage {
  finished: FinishedPage
  content: string | Promise<string>
}

export function convertPage(page: Page, job: Job): ConvertedPage {
  return finishPage(page, openedPage(page, job), job)
}

/** What the page says, whatever target it is for: all but `html` have the same. */
export function openedPage(page: Page, job: Job): Root {
  const { tree, diagnostics } = page.parse()
  for (const found of diagnostics) job.report(found)
  return job.target.keepsDialect ? tree : runSteps(tree, openingSteps(page, job))
}

export function finishPage(page: Page, opened: Root, job: Job): ConvertedPage {
  const { target, space, words, options } = job
  const path = job.paths.get(page.path) ?? target.pagePath(page.path)
  const context: TargetContext = { words, options, space, page, path, paths: job.paths }
  const steps = target.keepsDialect ? stepsOfDialect(page, path, job) : finishingSteps(page, path, job)
  const adapted = runSteps(opened, steps)
  const lowered = lowerTree(adapted, target, context, (loss) => job.losses.push(lossAt(page, target.name, loss)))
  const finished: FinishedPage = { page, path, tree: lowered, title: page.title, ...finishedFrontMatter(page, path, job) }
  if (!target.keepsDialect && !reportCondition(page, space, job.report, options.claims))
    job.losses.push(lossAt(page, target.name, shownToAll))
  for (const key of target.drops?.(finished.frontMatter) ?? []) {
    job.losses.push({ block: 'front matter', loss: `the key \`${key}\``, target: target.name, file: page.file })
  }
  return { finished, content: target.write(finished, context) }
}

const shownToAll = { block: 'front matter', loss: 'the condition of the page, every reader sees it' }

/** What is done to a page, in order: each step only where there is something for it. */
interface Step {
  /** Types of nodes; absent for what concerns every page. */
  needs?: readonly string[]
  /** It can bring in nodes that a later step is for. */
  adds?: true
  run(tree: Root): Root
}

function runSteps(tree: Root, steps: readonly Step[]): Root {
  let result = tree
  let types = steps.some(({ needs }) => needs) ? typesIn(tree) : new Set<string>()
  for (const { needs, adds, run } of steps) {
    if (needs && !needs.some((type) => types.has(type))) continue
    const next = run(result)
    if (adds && next !== result) types = typesIn(next)
    result = next
  }
  return result
}

function typesIn(tree: Root): ReadonlySet<string> {
  const types = new Set<string>()
  walk(tree, ({ type }) => void types.add(type))
  return types
}

function openingSteps(page: Page, job: Job): Step[] {
  const context = transformContext(page, job)
  const { target, options, api } = job
  const isTrusted = options.html === 'trusted' && target.name === 'html'
  const keepComments = target.name !== 'html'
  // Code of an included page may have notes as well.
  const mayNote = hasMark(page, 'footnote-ref') || hasMark(page, 'include')
  return [
    { needs: ['include'], adds: true, run: (tree) => includes(tree, context) },
    { adds: true, run: (tree) => childList(tree, context) },
    { needs: ['expression'], run: (tree) => expressions(tree, context) },
    { needs: ['conditional'], run: (tree) => conditions(branches(tree), context) },
    { needs: target.keepsBlocks ? [] : wordyBlocks, run: strayWords },
    { needs: apiTypes, adds: true, run: (tree) => apiBlocks(tree, { ...context, ...api }) },
    { needs: ['contentRef', 'dataCell', 'embed', 'mention', 'pageRef'], run: (tree) => titles(tree, context) },
    { needs: isTrusted ? [] : ['html'], run: (tree) => resolveHtml(tree, page.file, context.report, { keepComments }) },
    { needs: ['dataCell'], run: emptyCells },
    { run: (tree) => debris(tree, context) },
    { needs: ['footnoteReference'], adds: true, run: annotations },
    { needs: ['footnoteDefinition'], run: emptyNotes },
    { needs: mayNote ? ['annotation', 'code'] : ['annotation'], run: noteless },
    { needs: ['file'], run: (tree) => fileFacts(tree, context) },
  ]
}

/** The target's own paths and ids. */
function finishingSteps(page: Page, path: string, job: Job): Step[] {
  const context = transformContext(page, job)
  const { target, linked } = job
  const steps: Step[] = [
    { run: (tree) => references(tree, { ...context, link: linksFrom(page, path, job) }) },
    { run: (tree) => assignIds(tree, { slug: target.slug, isLinked: (id) => linked.get(page.path)?.has(id) ?? false }) },
  ]
  return page.source.includes('{%') || job.space.includes.size > 0 ? [...steps, { run: guardTags }] : steps
}

const apiTypes = ['openapi', 'openapiOperation', 'openapiSchemas', 'openapiWebhook', 'swagger']

/** The page stays GitBook's: it is only tidied, and follows files that had to get other names. Its references are still looked at, for what they need and what is wrong with them. */
function stepsOfDialect(page: Page, path: string, job: Job): Step[] {
  const context = transformContext(page, job)
  const survey = (tree: Root): Root => {
    references(includes(tree, context), { ...context, link: linksFrom(page, path, job) })
    return tree
  }
  return [
    { run: survey },
    { needs: ['conditional'], run: branches },
    { run: (tree) => debris(tree, context) },
    { run: (tree) => relinkMoved(tree, path, context, job) },
  ]
}

function transformContext(page: Page, job: Job): TransformContext {
  const { space, resolve, options } = job
  const report = (finding: Finding): void => job.report(finding)
  return { space, page, resolve, report, ...(options.claims ? { claims: options.claims } : {}) }
}

const lossAt = ({ file }: Page, target: string, loss: Pick<Loss, 'block' | 'loss' | 'place'>): Loss => ({ ...loss, target, file })
