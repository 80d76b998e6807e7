/** What becomes of every construct in a target, and what a reader no longer gets. */
import { blocks } from '../../src/blocks/index.ts'
import type { Construct } from './construct.ts'
import { constructPages } from './constructs.ts'
import { code, pipeTable, sentence } from './markdown.ts'
import { writtenSamples } from './samples.ts'

type TargetName = 'commonmark' | 'gfm' | 'html' | 'site'

/** For the targets that write something else than GitBook's own constructs. */
export async function targetTable(to: TargetName): Promise<string> {
  // The site has a component for all that an HTML page has a word for.
  const written = await writtenSamples(to === 'site' ? 'html' : to)
  const rows = constructPages.flatMap(({ file, constructs }) =>
    constructs.map((construct) => [
      linkTo(construct, file),
      sentence(formIn(construct, to)),
      written.get(construct)?.losses.map(sentence).join(' ') || '–',
    ]),
  )
  return pipeTable(['Construct', 'What becomes of it', 'What is lost'], rows)
}

/** A target says what it does better than the one before it. */
function formIn({ plain, gfm, html, site }: Construct, to: TargetName): string {
  if (to === 'commonmark') return plain
  if (to === 'gfm') return gfm ?? plain
  return (to === 'site' ? site : undefined) ?? html ?? plain
}

/** Spellings that GitBook has given up, and those of today. */
export const legacyTable = (): string =>
  pipeTable(
    ['Old spelling', 'What it is', 'Written today as'],
    Object.values(blocks)
      .filter((block) => 'legacy' in block && block.legacy && 'tag' in block)
      .map((block) => [code(`{% ${'tag' in block ? block.tag : ''} %}`), block.summary, modern[block.name] ?? 'its content']),
  )

/** By node type. */
const modern: Readonly<Record<string, string>> = {
  codeTabs: '`{% tabs %}` of code',
  codeTabsItem: '`{% tab %}` and a fence',
  common: 'nothing, what follows stands beside the tabs',
  legacyApiMethod: 'the method, its path and tables',
  mathTag: '`$$`',
  method: 'its content, with `{% tabs %}` of the samples',
  pageRef: '`{% content-ref %}`',
  pluginCode: 'a fence',
  pluginCodeItem: '`{% tab %}` and a fence',
  pluginCodeTabs: '`{% tabs %}` of code',
  pluginTab: '`{% tab %}`',
  raw: 'text',
  sample: '`{% tab %}` with its language',
  swagger: '`{% openapi %}` when it names a file; else the method, its path and tables',
  swaggerDescription: 'text',
  swaggerParameter: 'a row of a table',
  swaggerResponse: 'a tab with its status',
}

/** The node of each construct in the tree that `--to json` writes. */
export const nodeTable = (): string =>
  pipeTable(
    ['Construct', 'Node', 'Parts'],
    constructPages.flatMap(({ file, constructs }) =>
      constructs.map((construct) => [
        linkTo(construct, file),
        code(construct.block),
        (construct.parts ?? []).map(code).join(', ') || '–',
      ]),
    ),
  )

const linkTo = ({ title }: Construct, file: string): string =>
  `[${title}](../reference/dialect/${file}#${title.toLowerCase().replace(/[^a-z]+/g, '-')})`
