/** The pages on GitBook's Markdown: each construct as it is written, as it looks, and as the targets write it. */
import type { Attribute, Block } from '../../src/blocks/block.ts'
import { blocks } from '../../src/blocks/index.ts'
import type { Construct, ConstructPage } from './construct.ts'
import { constructPages } from './constructs.ts'
import { code, fenced, list, page, pipeTable } from './markdown.ts'
import { type WrittenSample, writtenSamples } from './samples.ts'

const shown = [
  { to: 'commonmark', title: 'CommonMark', language: 'markdown' },
  { to: 'gfm', title: 'GitHub', language: 'markdown' },
  { to: 'html', title: 'HTML', language: 'html' },
] as const

type Written = ReadonlyMap<string, ReadonlyMap<Construct, WrittenSample>>

/** Text by path from `docs/reference/dialect`. */
export async function dialectPages(): Promise<Map<string, string>> {
  const written: Written = new Map(await Promise.all(shown.map(async ({ to }) => [to, await writtenSamples(to)] as const)))
  return new Map(constructPages.map((each) => [each.file, dialectPage(each, written)]))
}

/** One row for each construct, for the page above these. */
export const constructTable = (): string =>
  pipeTable(
    ['Construct', 'What it is'],
    constructPages.flatMap(({ file, constructs }) =>
      constructs.map(({ title, block }) => [`[${title}](${file}#${anchorOf(title)})`, summaryOf(block)]),
    ),
  )

const anchorOf = (title: string): string => title.toLowerCase().replace(/[^a-z]+/g, '-')

function dialectPage({ title, description, icon, lead, constructs }: ConstructPage, written: Written): string {
  return page({ description, icon }, `# ${title}`, lead, ...constructs.map((construct) => section(construct, written)))
}

function section(construct: Construct, written: Written): string {
  const { title, block, sample, parts = [] } = construct
  const attributes = block === 'math' ? '' : attributeTable(block, parts)
  return [`## ${title}`, summaryOf(block), sample, spellings(construct, written), attributes].filter(Boolean).join('\n\n')
}

/** What GitBook reads, and what the targets write. */
function spellings(construct: Construct, written: Written): string {
  const outputs = shown.map(({ to, title, language }) =>
    tab(title, wrapped(language, written.get(to)?.get(construct)?.text ?? '')),
  )
  return ['{% tabs %}', [tab('GitBook', wrapped('markdown', construct.sample)), ...outputs].join('\n\n'), '{% endtabs %}'].join(
    '\n',
  )
}

/** GitBook writes a table on one line. */
function wrapped(language: string, text: string): string {
  const isLong = text.split('\n').some((line) => line.length > 72)
  return isLong ? `{% code overflow="wrap" %}\n${fenced(language, text)}\n{% endcode %}` : fenced(language, text)
}

const tab = (title: string, body: string): string => `{% tab title="${title}" %}\n${body}\n{% endtab %}`

const summaryOf = (block: Construct['block']): string =>
  block === 'math' ? 'A formula in TeX: on lines of its own, or in a line of text.' : blocks[block].summary

/** Where parts have attributes of their own, each row says whose it is. */
function attributeTable(block: Exclude<Construct['block'], 'math'>, parts: NonNullable<Construct['parts']>): string {
  const named = [block, ...parts].map((name) => blocks[name] as unknown as Block)
  const described = named.filter(({ attributes }) => Object.keys(attributes).length > 0)
  const isAlone = described.length < 2
  const rows = described.flatMap(({ name, tag, attributes }) =>
    Object.entries<Attribute>(attributes).map(([key, attribute]) => [
      ...(isAlone ? [] : [code(tag ?? name)]),
      ...[code(key), valuesOf(attribute), attribute.doc],
    ]),
  )
  // HTML spells them otherwise, as the sample shows.
  const isTag = described.every(({ tag }) => tag !== undefined)
  const [of, key] = isTag ? ['Tag', 'Attribute'] : ['Node', 'In [the tree](../tree.md)']
  return rows.length === 0 ? '' : pipeTable([...(isAlone ? [] : [of]), key, 'Values', 'Meaning'], rows)
}

function valuesOf({ kind, values, required, default: fallback }: Attribute): string {
  const kinds = {
    text: 'text',
    number: 'number',
    date: 'a day',
    flag: '`true` or `false`',
    choice: list(values ?? []),
    reference: 'path or address',
  }
  const more = fallback === undefined ? '' : `; ${code(fallback)} when absent`
  return `${kinds[kind]}${required ? ', must be there' : more}`
}
