/** One of every block, as a page about a small harbour would hold them. */
import type { RootContent } from 'mdast'
import {
  block,
  blockquote,
  emphasis,
  heading,
  image,
  inlineCode,
  link,
  list,
  listItem,
  paragraph,
  strong,
  text,
} from '../../src/tree/build.ts'
import type { BlockNode } from '../../src/tree/nodes.ts'

export const node = (type: string, attributes: Record<string, string> = {}, children: readonly RootContent[] = []): RootContent =>
  block<BlockNode>(type, attributes, children) as unknown as RootContent

export const code = (value: string, lang: string | null = null, data = {}): RootContent => ({
  type: 'code',
  value,
  lang,
  meta: null,
  data,
})

const titled = (depth: 1 | 2 | 3 | 4, title: string, id: string): RootContent => ({ ...heading(depth, title), data: { id } })
const cell = (children: readonly RootContent[] | string, attributes: Record<string, string> = {}): RootContent =>
  node('dataCell', attributes, typeof children === 'string' ? [text(children)] : children)
const row = (cells: readonly RootContent[], header = false): RootContent => node('dataRow', header ? { header: '' } : {}, cells)
const summary = (words: string): RootContent => node('summary', {}, [text(words)])
const footnoteReference = (identifier: string): RootContent => ({ type: 'footnoteReference', identifier, label: identifier })

const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 180'%3E%3Crect width='320' height='180' fill='%23468'/%3E%3Ccircle cx='240' cy='60' r='30' fill='%23fc6'/%3E%3Cpath d='M0 130q40-20 80 0t80 0 80 0 80 0v50H0z' fill='%2324a'/%3E%3C/svg%3E"

const board = code(
  'const boat = find("Gull")\nboat.moor(3) // [!code --]\nboat.moor(4) // [!code ++]\nboat.light(true)\nlog(boat)',
  'js',
  {
    highlighted: [4],
    annotations: [{ line: 1, text: 'find', identifier: '2' }],
  },
)

export const everyBlock: readonly RootContent[] = [
  titled(1, 'The ferry harbour', 'the-ferry-harbour'),
  paragraph([
    text('Boats leave from pier 3. Press '),
    node('keyboard', {}, [text('Ctrl')]),
    text(' + '),
    node('keyboard', {}, [text('F')]),
    text(' to find H'),
    node('subscript', {}, [text('2')]),
    text('O, m'),
    node('superscript', {}, [text('3')]),
    text(', a '),
    node('mark', { color: 'red' }, [text('red flag')]),
    text(', a '),
    node('mark', { background: '$success' }, [text('green light')]),
    text(', '),
    node('annotation', { identifier: '1' }, [text('slack water')]),
    text(', '),
    node('mention', { url: 'tides.html' }, [text('Tides')]),
    text(', '),
    node('expression', { source: 'space.vars.fare' }),
    text(', '),
    node('icon', { name: 'anchor' }),
    { type: 'inlineMath', value: 'v = d / t' },
    text(' and '),
    node('emoji', { name: 'anchor' }, [text('⚓')]),
    node('anchor', { id: 'here' }),
    text('.'),
  ]),
  paragraph([
    node('button', { href: 'tickets.html', style: 'primary' }, [text('Buy a ticket')]),
    text(' '),
    node('button', { href: 'map.html', style: 'secondary' }, [text('Map')]),
    text(' '),
    node('button', { action: 'search', query: 'tides' }, [text('Search')]),
  ]),
  titled(2, 'Hints', 'hints'),
  ...['info', 'success', 'warning', 'danger'].map((style) =>
    node('hint', { style }, [
      titled(3, `A ${style} hint`, `hint-${style}`),
      paragraph([
        text('Mind the gap between the '),
        strong('boat'),
        text(' and the pier. See '),
        link('tides.html', 'tides'),
        text(' or '),
        inlineCode('pier --list'),
        text('.'),
      ]),
    ]),
  ),
  node('hint', {}, [paragraph('A hint without a title.'), list([listItem([paragraph('with a list')])])]),
  titled(2, 'Tabs', 'tabs'),
  node('tabs', {}, [
    {
      ...node('tab', { title: 'Summer' }, [paragraph('Every hour from six to ten.'), code('timetable --summer', 'sh')]),
      data: { id: 'summer' },
    } as RootContent,
    node('tab', { title: 'Winter' }, [
      paragraph('Every two hours.'),
      node('tabs', {}, [
        node('tab', { title: 'Weekday' }, [paragraph('7, 9, 11')]),
        node('tab', { title: 'Sunday' }, [paragraph('9, 13')]),
      ]),
    ]),
    node('tab', { title: 'Storm' }),
  ]),
  node('tabs', {}, [node('tab', { title: 'Only one' }, [paragraph('A titled box.')])]),
  titled(2, 'Code', 'code'),
  node('codeBlock', { title: 'moor.js', lineNumbers: 'true' }, [board]),
  node('codeBlock', { overflow: 'wrap' }, [code(`echo "${'a long line of waves '.repeat(8)}"`, 'sh')]),
  node('codeBlock', { title: 'log.txt', expandable: 'true' }, [
    code(Array.from({ length: 20 }, (_, hour) => `${hour}:00 calm`).join('\n')),
  ]),
  code('graph LR\n  pier --> boat', 'mermaid'),
  { type: 'math', value: '\\int_0^T h(t)\\,dt' },
  titled(2, 'Pictures', 'pictures'),
  node('figure', { align: 'center', withFrame: 'true' }, [
    node('picture', { src: picture, srcDark: 'night harbour.png', alt: 'The harbour', width: '375.5' }),
    node('caption', {}, [text('The harbour '), emphasis('in June')]),
  ]),
  node(
    'gallery',
    {},
    [1, 2, 3].map((pier) => node('figure', {}, [node('picture', { src: picture, alt: `Pier ${pier}` }), node('caption')])),
  ),
  node('figure', { align: 'left' }, [node('picture', { src: picture, alt: '', width: '25%' })]),
  paragraph([
    text('A picture in a line '),
    node('picture', { src: picture, alt: 'flag', size: 'line' }),
    text(' and '),
    image('x.png', 'a map'),
    text('.'),
  ]),
  titled(2, 'Files and embeds', 'files'),
  { ...node('file', { src: 'files/tide table.pdf' }, [paragraph('For this year')]), data: { size: 2_400_000 } } as RootContent,
  node('file', { src: 'files/plan.svg' }),
  node('embed', { url: 'https://www.youtube.com/watch?v=harbour' }, [paragraph('The boats at dawn')]),
  node('embed', { url: 'horn.mp3' }),
  node('contentRef', { url: 'tides.html' }, [paragraph([link('tides.html', 'Tides & times')])]),
  titled(2, 'Cards and tables', 'cards'),
  node('cards', {}, [
    row(
      [
        cell(''),
        cell('Price'),
        cell('', { hidden: '', cardTarget: '', type: 'content-ref' }),
        cell('', { hidden: '', cardCover: '', type: 'image' }),
        cell('Left over', { hidden: '' }),
      ],
      true,
    ),
    row([
      cell([strong('Day ticket')]),
      cell('4.50'),
      cell([link('day.html', 'day.md')]),
      cell([link(picture, 'sea.svg')]),
      cell('x'),
    ]),
    row([
      cell([heading(4, 'Week ticket')]),
      cell([link('offers.html', 'an offer')]),
      cell([link('week.html', 'week.md')]),
      cell([]),
      cell('x'),
    ]),
    row([cell([strong('No link')]), cell(''), cell([]), cell([]), cell('x')]),
  ]),
  node('dataTable', {}, [
    row(
      [
        cell('Boat', { width: '200' }),
        cell('Seats', { type: 'number', width: '100' }),
        cell('Runs', { type: 'checkbox', width: '100' }),
        cell('Rating', { type: 'rating', max: '5', width: '150' }),
        cell([text('State'), node('selectOptions', {}, [node('selectOption', { value: 'a', label: 'At sea', color: 'blue' })])], {
          type: 'select',
          width: '150',
        }),
        cell('Secret', { hidden: '' }),
      ],
      true,
    ),
    row([
      cell('Gull'),
      cell('120'),
      cell('true'),
      cell('4'),
      cell([node('selectValue', { option: 'a' }, [text('At sea')])]),
      cell('no'),
    ]),
    row([
      cell([paragraph('Tern'), list([listItem([paragraph('slow')]), listItem([paragraph('old')])])], { colspan: '2' }),
      cell('false'),
      cell('2'),
      cell([]),
      cell('no'),
    ]),
  ]),
  {
    type: 'table',
    align: ['left', 'right'],
    children: [
      ['Pier', 'Depth'],
      ['1', '4 m'],
      ['2', '5 m'],
    ].map((cells) => ({ type: 'tableRow', children: cells.map((value) => ({ type: 'tableCell', children: [text(value)] })) })),
  } as RootContent,
  titled(2, 'Expandables, steps, columns', 'steps'),
  {
    ...node('expandable', {}, [summary('May I bring a dog?'), paragraph('Yes, on a lead.')]),
    data: { id: 'may-i-bring-a-dog' },
  } as RootContent,
  node('expandable', { open: '' }, [node('summary'), paragraph('Open from the start.')]),
  node('stepper', {}, [
    node('step', {}, [titled(3, 'Queue', 'queue'), paragraph('At the yellow line.')]),
    node('step', {}, [paragraph([strong('Board')]), paragraph('When the light is green.'), code('board()', 'js')]),
  ]),
  node('columns', {}, [
    node('column', { width: '66.66%' }, [paragraph('The wide column tells the longer story of the two, and it wraps.')]),
    node('column', { valign: 'middle' }, [paragraph('The narrow one.')]),
  ]),
  titled(2, 'News', 'news'),
  node('updates', { format: 'full' }, [
    node('update', { date: '2026-03-21', tags: 'night, new' }, [
      titled(3, 'Night boats', 'night-boats'),
      paragraph('They run again.'),
    ]),
    node('update', { date: 'spring' }, [paragraph('Paint.')]),
  ]),
  node('prompt', { description: 'Plan a trip', defaultExpanded: 'partial' }, [code('Plan a trip by ferry', 'markdown')]),
  node('conditional', { expression: 'visitor.claims.crew' }, [paragraph('The crew eats at noon.')]),
  titled(2, 'Interfaces', 'interfaces'),
  node('openapi', { src: 'spec.yaml', path: '/boats/{id}', method: 'get' }),
  node('openapiSchemas', { spec: 'harbour', schemas: 'Boat, Pier' }),
  node('openapiWebhook', { spec: 'harbour', name: 'docked', method: 'post' }),
  node('openapiOperation', { spec: 'harbour', path: '/piers', method: 'delete' }, [
    paragraph([link('https://harbour.example/openapi.json', 'harbour')]),
  ]),
  node('apiMethod', { method: 'put', host: 'https://harbour.example', path: '/boats/:id', summary: 'Move a boat' }, [
    node('apiDescription', {}, [paragraph('Moves it.')]),
    node('apiParameter', { in: 'path', name: 'id', type: 'string', required: 'true' }, [paragraph('Which boat')]),
    node('apiParameter', { in: 'body', name: 'pier', type: 'number' }, [paragraph('Where to')]),
    node('apiParameter', { in: 'body', name: 'berth', type: 'Quay / Buoy', notes: 'any of' }, []),
    node('apiParameter', {
      in: 'body',
      name: 'berth.ring',
      type: 'string',
      notes: 'pattern: ^[A-Z]$',
      alternative: 'Quay',
      of: 'berth',
    }),
    node('apiResponse', { status: '200: OK', description: 'Moved' }, [
      node('apiChoice', {}, [
        node('tab', { title: 'Near' }, [code('{ "pier": 4 }', 'json')]),
        node('tab', { title: 'Far' }, [code('{ "pier": 9 }', 'json')]),
      ]),
    ]),
  ]),
  titled(2, 'Plain Markdown', 'plain'),
  blockquote([paragraph('Time and tide wait for none.')]),
  list(
    [listItem([paragraph('one'), list([listItem([paragraph('nested')])])]), { ...listItem([paragraph('done')]), checked: true }],
    { ordered: false },
  ),
  list([listItem([paragraph('three'), code('x')]), listItem([paragraph('four')])], { ordered: true, start: 3 }),
  node('aligned', { align: 'center' }, [paragraph('In the middle.')]),
  { type: 'thematicBreak' },
  node('tag', { name: 'weather', form: 'block', source: '{% weather %}' }, [paragraph('Unknown tag, kept words.')]),
  titled(2, 'Twice', 'plain'),
  { type: 'footnoteDefinition', identifier: '1', label: '1', children: [paragraph('When the tide turns.')] },
  { type: 'footnoteDefinition', identifier: '2', label: '2', children: [paragraph('By name.')] },
  paragraph([text('End'), footnoteReference('1'), text('.')]),
]
