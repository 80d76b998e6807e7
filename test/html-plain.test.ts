/** Raw HTML in a tree becomes Markdown, typed nodes, or nothing. */

import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { collector } from '../src/diagnostics/diagnostic.ts'
import { meanings } from '../src/targets/shared/html-meaning.ts'
import { resolveHtml } from '../src/targets/shared/plain-html.ts'
import { isHtmlElement } from '../src/tree/html-elements.ts'
import { type AnyNode, walk } from '../src/tree/walk.ts'
import { processorTime } from './processor-time.ts'

const parser = unified().use(remarkParse).use(remarkGfm)
const parse = (source: string): Root => parser.parse(source)

/** `paragraph(strong("tide") " table")`: a tree in one line. */
function outline(node: AnyNode): string {
  if (node.value !== undefined)
    return node.type === 'text' ? JSON.stringify(node.value) : `${node.type}(${JSON.stringify(node.value)})`
  const name = node.type === 'element' ? String((node.data as { hName?: string }).hName) : node.type
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => `${key}=${value}`)
  return `${name}(${[...attributes, ...(node.url ? [node.url] : []), ...(node.children ?? []).map(outline)].join(' ')})`
}

function resolve(source: string): { tree: string; messages: string[] } {
  const { report, diagnostics } = collector()
  const tree = resolveHtml(parse(source), 'harbour.md', report)
  return {
    tree: tree.children.map((child) => outline(child as unknown as AnyNode)).join(' '),
    messages: diagnostics.map(({ message }) => message),
  }
}

const cases: Record<string, readonly [source: string, tree: string]> = {
  'marks in a line': [
    '<b>High <i>tide</i></b> at <s>six</s> five',
    'paragraph(strong("High " emphasis("tide")) " at " delete("six") " five")',
  ],
  'code with Markdown in it': [
    'Call <code>moor_boat</code> or <code>a **b**</code>',
    'paragraph("Call " inlineCode("moor_boat") " or " inlineCode("a ") strong(inlineCode("b")))',
  ],
  'a link and a picture': [
    '<a href="tides.md" title="T">Tides</a> <img src="map.png" alt="Map" width="40">',
    'paragraph(link(tides.md "Tides") " " picture(src=map.png alt=Map width=40))',
  ],
  'elements that Markdown lacks': [
    '<u>sea</u> <kbd>F1</kbd> H<sub>2</sub>O <small>tiny</small>',
    'paragraph(u("sea") " " keyboard("F1") " H" subscript("2") "O " small("tiny"))',
  ],
  'placeholders and generics': [
    'Type <your-name> into List<String> and <T>x</T>',
    'paragraph("Type <your-name> into List<String> and <T>x</T>")',
  ],
  comments: ['before <!-- hidden --> after\n\n<!-- all hidden -->', 'paragraph("before after")'],
  'a stray closer and an opener without end': ['low </b> tide <i>today', 'paragraph("low tide today")'],
  'the choices of a control': [
    'Moor at <select><option>North<option>South</select> today',
    'paragraph("Moor at") list(listItem(paragraph("North")) listItem(paragraph("South"))) paragraph("today")',
  ],
  'what a plug-in has for those without it': [
    '<object data="map.swf"><p>See the <b>table</b></p></object>',
    'paragraph("See the " strong("table"))',
  ],
  'the words of a drawing': [
    'The <svg><title>Quay</title><g><text x="1">Mole</text><path d="M0"/></g></svg> is new',
    'paragraph("The Quay Mole is new")',
  ],
  'crossed tags': ['<b>a <i>b</b> c</i>', 'paragraph(strong("a " "b") " c")'],
  'Markdown between the tags': [
    '<center>\n\n## Tides\n\nTwice **daily**\n\n</center>',
    'aligned(align=center heading("Tides") paragraph("Twice " strong("daily")))',
  ],
  'a whole list': [
    '<ul><li>one<li>two <b>bold</b><ol><li>inner</ol></ul>',
    'list(listItem(paragraph("one")) listItem(paragraph("two " strong("bold")) list(listItem(paragraph("inner")))))',
  ],
  'items without a list': ['<li>gull</li>\n<li>tern</li>', 'list(listItem(paragraph("gull")) listItem(paragraph("tern")))'],
  'paragraphs in a line': ['north<p>south</p>east', 'paragraph("north") paragraph("south") paragraph("east")'],
  'a table': [
    '<table><tr><th>Pier<th>Depth<tr><td>1<td><p>4 m</p><ul><li>sand</ul></table>',
    'dataTable(dataRow(header= dataCell("Pier") dataCell("Depth")) dataRow(dataCell("1") dataCell(paragraph("4 m") list(listItem(paragraph("sand"))))))',
  ],
  'blocks in a pipe cell': [
    '| Pier |\n| --- |\n| <ul><li>1</li></ul> |',
    'dataTable(dataRow(header= dataCell("Pier")) dataRow(dataCell(list(listItem(paragraph("1"))))))',
  ],
  'preformatted text': ['<pre>\n  wind &lt; 5\n    calm\n</pre>', 'code("  wind < 5\\n    calm")'],
  definitions: ['<dl><dt>ebb<dd>falling tide</dl>', 'dl(dt(paragraph("ebb")) dd(paragraph("falling tide")))'],
  'details in a list': [
    '<ul><li><details open><summary>Why?</summary>Because.</details></li></ul>',
    'list(listItem(expandable(open= summary("Why?") paragraph("Because."))))',
  ],
  'a heading with an id': [
    '<h2 id="x" align="center">Ebb <em>tide</em></h2>',
    'aligned(align=center heading("Ebb " emphasis("tide")))',
  ],
  'a frame of another site': ['<iframe src="https://video.example/v/1"></iframe>', 'embed(url=https://video.example/v/1)'],
  'a frame in a heading': [
    '# See <iframe src="//video.example/2"></iframe>',
    'heading("See " link(https://video.example/2 "https://video.example/2"))',
  ],
  'a place to link to': ['<div id="pier">\n\nText\n\n</div>', 'paragraph(anchor(id=pier)) paragraph("Text")'],
  'upper case and spaces': ['<B >loud</B\t> <BR/>next', 'paragraph(strong("loud") " " break() "next")'],
  'references in text and attributes': [
    '<div>a &amp;lt; b &copy; <a href="?a=1&amp;b=2">q</a></div>',
    'paragraph("a &lt; b © " link(?a=1&b=2 "q"))',
  ],
}

describe('HTML becomes', () => {
  test.each(Object.entries(cases))('%s', (_name, [source, expected]) => {
    expect(resolve(source).tree).toBe(expected)
  })
})

test('parts stay in what they are part of', () => {
  const summary = { type: 'summary', attributes: {}, children: [{ type: 'text', value: 'Why?' }] }
  const comment = { type: 'html', value: '<!-- note -->' }
  const tree = {
    type: 'root',
    children: [{ type: 'expandable', attributes: {}, children: [summary, comment] }],
  } as unknown as Root
  const [expandable] = resolveHtml(tree, 'x.md', () => {}).children
  expect(outline(expandable as unknown as AnyNode)).toBe('expandable(summary("Why?"))')
})

test('a tree without HTML is the very same tree', () => {
  const tree = parse('# Tides\n\n- one\n\n`<b>`')
  expect(resolveHtml(tree, 'x.md', () => {})).toBe(tree)
})

test('the tree that was given is not touched', () => {
  const source = '<span>calm</span> <b>sea *and* wind</b>\n\n<div>\n\n- one\n\n</div>'
  const tree = parse(source)
  resolveHtml(tree, 'x.md', () => {})
  expect(tree).toEqual(parse(source))
})

test('new nodes are marked as changed and stand where the tag stood', () => {
  const tree = resolveHtml(parse('calm <b>sea</b>'), 'x.md', () => {})
  const nodes: AnyNode[] = []
  walk(tree, (node) => {
    nodes.push(node)
    return undefined
  })
  expect(nodes.find(({ type }) => type === 'strong')).toMatchObject({
    data: { changed: true },
    position: { start: { column: 6 }, end: { column: 16 } },
  })
  expect(nodes.find(({ type }) => type === 'paragraph')?.data?.changed).toBe(true)
})

test('what goes is reported with its place', () => {
  const { report, diagnostics } = collector()
  resolveHtml(parse('calm\n\n<p onclick="x()">sea <a href="javascript:x">wind</a></p>\n<script>x</script>'), 'pier.md', report)
  expect(diagnostics.map(({ message }) => /`(.*?)`/.exec(message)?.[1])).toEqual(['onclick', 'javascript:x', '<script>'])
  expect(diagnostics[0]).toMatchObject({ id: 'html/unsafe', level: 'warning', file: 'pier.md', place: { start: { line: 3 } } })
})

test('no html node is left, and ten thousand tags take no time', () => {
  const hostile = ['<b>', '<li>', '</b>', '<T>', '<code>', '<a href="x', '<!--', '<div ', "<p x='", '</']
  for (const piece of hostile) {
    const source = `text ${piece.repeat(10_000)}\n\n<div>${piece.repeat(10_000)}`
    const spent = processorTime()
    const tree = resolveHtml(
      {
        type: 'root',
        children: [
          { type: 'html', value: source },
          { type: 'paragraph', children: Array.from({ length: 10_000 }, () => ({ type: 'html', value: piece })) },
        ],
      },
      'x.md',
      () => {},
    )
    expect(spent(), piece).toBeLessThan(3000)
    walk(tree, ({ type }) => {
      expect(type).not.toBe('html')
      return undefined
    })
  }
})

test('all elements that mean something are known to be HTML', () => {
  expect([...meanings.keys()].filter((name) => !isHtmlElement(name))).toEqual([])
})
