/** How blocks read in plain Markdown when a target knows none of them. */
import type { Code, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import type { Block } from '../src/blocks/block.ts'
import { blockOf, blocks } from '../src/blocks/index.ts'
import { wordsFor } from '../src/blocks/words.ts'
import { blockquote, heading, image, inlineCode, link, list, listItem, paragraph, strong, text } from '../src/tree/build.ts'

const all = Object.values(blocks) as unknown as Block[]
const mdastTypes = new Set(
  (
    'blockquote break code definition delete emphasis footnoteDefinition footnoteReference heading html image inlineCode ' +
    'inlineMath link list listItem math paragraph strong table tableCell tableRow text thematicBreak'
  ).split(' '),
)

/** A node of any block. */
function node(
  type: string,
  attributes: Record<string, string> = {},
  children: (RootContent | string)[] = [],
  data?: object,
): RootContent {
  const content = children.map((child) => (typeof child === 'string' ? text(child) : child))
  return { type, attributes, children: content, ...(data && { data }) } as unknown as RootContent
}

/** Lowers until no block is left, as the engine does with an empty target. */
function lowered(nodes: readonly RootContent[], language = 'en', depth = 0): RootContent[] {
  if (depth > 60) throw new Error(`never ends at ${nodes.map(({ type }) => type).join(', ')}`)
  return nodes.flatMap((child) => {
    const block = blockOf(child)
    if (block) return lowered(block.lower(child as never, { words: wordsFor(language) }), language, depth + 1)
    return 'children' in child ? [{ ...child, children: lowered(child.children, language, depth + 1) } as RootContent] : [child]
  })
}

const writer = unified().use(remarkStringify, { bullet: '*', rule: '-' }).use(remarkGfm).use(remarkMath)
function plain(nodes: RootContent | RootContent[], language = 'en'): string {
  const root: Root = { type: 'root', children: lowered([nodes].flat(), language) }
  return writer.stringify(root as never).trim()
}

function types(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((child) => [child.type, ...('children' in child ? types(child.children) : [])])
}

const say = (words: string): RootContent => paragraph(words)
const code = (value: string, lang = 'js', data?: Code['data']): Code => ({ type: 'code', lang, value, ...(data && { data }) })
const loss = (child: RootContent): string | undefined => {
  const found = blockOf(child)?.loss
  return typeof found === 'function' ? found(child as never) : found
}

describe('every block', () => {
  const flow = [heading(3, 'Rosemary'), say('Prune after bloom.'), code('prune()'), list([listItem([say('thyme')])])]
  const contents: [string, RootContent[]][] = [
    ['nothing', []],
    ['text', [text('sage'), strong('mint')]],
    ['flow', flow],
    ['other blocks', all.map(({ name }) => node(name, {}, [say('dill')]))],
  ]
  for (const block of all) {
    for (const [kind, children] of contents) {
      it(`lowers ${block.name} with ${kind} to mdast`, () => {
        const empty = lowered([node(block.name, {}, children)])
        const values = Object.keys(block.attributes).map((key) => [key, 'a "b" <c> \n\n constructor'])
        const full = lowered([node(block.name, Object.fromEntries(values), children)])
        for (const type of types([...empty, ...full])) expect(mdastTypes).toContain(type)
      })
    }
  }

  it.each(all.map((block) => [block.name, block] as const))('changes nothing in the node that it is given: %s', (_, block) => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
      return value
    }
    for (const [, children] of contents)
      expect(() => lowered([freeze(node(block.name, {}, structuredClone(children))) as RootContent])).not.toThrow()
  })
})

describe('callouts and folds', () => {
  it('labels a hint by its style, in the language of the page', () => {
    const hint = node('hint', { style: 'warning' }, [say('Slugs are about.')])
    expect(plain(hint)).toBe('> **Warning**\n>\n> Slugs are about.')
    expect(plain(hint, 'fr-CA')).toBe('> **Attention**\n>\n> Slugs are about.')
  })

  it('takes a leading heading as title and keeps its id', () => {
    const title = { ...heading(4, [strong('Frost'), text(' tonight')]), data: { id: 'frost' } }
    expect(plain(node('hint', { style: 'danger' }, [title, say('Cover the beds.')]))).toBe(
      '> <a id="frost"></a>**Frost tonight**\n>\n> Cover the beds.',
    )
  })

  it('reads unknown styles as notes, and old ones as what they meant', () => {
    const label = (style: string): string => plain(node('hint', { style }))
    expect(['tip', 'warn', 'error', 'constructor', ''].map(label)).toEqual(
      ['Tip', 'Warning', 'Danger', 'Note', 'Note'].map((word) => `> **${word}**`),
    )
  })

  it('does not repeat a label that the author wrote', () => {
    const body = paragraph([strong('Note:'), text(' water at dawn.')])
    expect(plain(node('hint', { style: 'info' }, [body]))).toBe('> **Note:** water at dawn.')
  })

  it('opens an expandable', () => {
    const fold = node('expandable', {}, [node('summary', {}, ['Is ', strong('rain'), ' enough? ']), say('No.')], { id: 'rain' })
    expect(plain(fold)).toBe('<a id="rain"></a>**Is rain enough?**\n\nNo.')
    expect(loss(fold)).toBe('the folding')
  })
})

describe('tabs, steps, columns', () => {
  it('shows every tab after the other', () => {
    const tabs = node('tabs', {}, [
      node('tab', { title: 'Clay' }, [say('Add sand.')]),
      node('tab', { title: '' }, [say('Or compost.')]),
    ])
    expect(plain(tabs)).toBe('**Clay**\n\nAdd sand.\n\nOr compost.')
    expect(loss(tabs)).toContain('choice')
    expect(loss(node('tabs', {}, [node('tab')]))).toBeUndefined()
  })

  it('writes steps as a list', () => {
    const stepper = node('stepper', {}, [
      node('step', {}, [heading(3, 'Fill the pot'), say('Leave two fingers.')]),
      node('step', {}, [paragraph([strong('Sow')]), code('sow()')]),
      node('step', {}, [say('Wait.')]),
    ])
    expect(plain(stepper)).toBe(
      '1. **Fill the pot**\n\n   Leave two fingers.\n\n2. **Sow**\n\n   ```js\n   sow()\n   ```\n\n3. Wait.',
    )
  })

  it('writes steps as numbered titles when one holds tabs', () => {
    const stepper = node('stepper', {}, [
      node('step', {}, [
        { ...heading(3, 'Choose'), data: { id: 'choose' } },
        node('tabs', {}, [node('tab', { title: 'Leeks' }, [])]),
      ]),
      node('step', {}, [say('Water.')]),
    ])
    expect(plain(stepper)).toBe('<a id="choose"></a>**1. Choose**\n\n**Leeks**\n\n**Step 2**\n\nWater.')
    expect(plain(stepper, 'fr')).toContain('**Étape 2**')
  })

  it('puts columns one below the other', () => {
    const columns = node('columns', {}, [node('column', { width: '50%' }, [say('Left')]), node('column', {}, [say('Right')])])
    expect(plain(columns)).toBe('Left\n\nRight')
  })

  it('dates updates', () => {
    const update = node('update', { date: '2026-03-21', tags: 'seeds, tools' }, [say('Beans are here.')])
    expect(plain(node('updates', {}, [update]))).toBe('**2026-03-21** *seeds, tools*\n\nBeans are here.')
  })
})

describe('code', () => {
  it('puts the title above and annotations below', () => {
    const annotated = code('sow(beans)', 'js', { annotations: [{ line: 1, text: 'beans', identifier: '1' }], highlighted: [1] })
    const block = node('codeBlock', { title: 'beds.js' }, [annotated])
    expect(plain(block)).toBe('`beds.js`\n\n```js\nsow(beans)\n```\n\n* `beans`[^1]')
    expect(loss(block)).toBe('the highlighted lines')
    expect(loss(node('codeBlock', {}, [code('x')]))).toBeUndefined()
  })

  it('makes one old code tab a block, several tabs', () => {
    const item = (title: string): RootContent => node('codeTabsItem', { title }, [code(title)])
    expect(plain(node('codeTabs', {}, [item('a.js')]))).toBe('`a.js`\n\n```js\na.js\n```')
    expect(plain(node('codeTabs', {}, [item('a.js'), item('b.js')]))).toBe(
      '**a.js**\n\n```js\na.js\n```\n\n**b.js**\n\n```js\nb.js\n```',
    )
  })

  it('keeps the description of a prompt', () => {
    expect(plain(node('prompt', { description: 'Plan a bed' }, [code('Plan.', 'markdown')]))).toBe(
      '**Plan a bed**\n\n```markdown\nPlan.\n```',
    )
  })

  it('makes diagrams fences', () => {
    const content = 'graph TD\n```\nA["Seed"] --> B\\_1\n```\nB --> C'
    expect(plain(node('integration', { name: 'mermaid/diagram', content }))).toBe(
      '```mermaid\ngraph TD\nA["Seed"] --> B_1\nB --> C\n```',
    )
  })

  it('names other integrations', () => {
    expect(plain(node('integration', { name: 'marketo/form', formId: '12' }))).toBe('`@marketo/form formId="12"`')
    expect(plain(node('integration', { name: 'figma/embed', url: 'https://figma.example/f' }))).toBe(
      '[figma.example/f](https://figma.example/f)',
    )
  })
})

describe('images, files, embeds, pages', () => {
  it('writes a caption below its image, unless it is empty', () => {
    const picture = node('picture', { src: 'pond.png', alt: 'Pond', width: '375' })
    const figure = (caption: RootContent[]): RootContent => node('figure', {}, [picture, node('caption', {}, caption)])
    expect(plain(figure([text('In '), strong('May '), text(' ')]))).toBe('![Pond](pond.png)\n\n*In __May__*')
    expect(plain(figure([text(' ')]))).toBe('![Pond](pond.png)')
    expect(loss(picture)).toBe('the size of the image')
    expect(loss(node('picture', { src: 'a.png', srcDark: 'b.png' }))).toBe('the image for dark pages')
  })

  it('shows a gallery one image after the other', () => {
    const one = (src: string): RootContent => node('figure', {}, [node('picture', { src })])
    expect(plain(node('gallery', {}, [one('a.png'), one('b.png')]))).toBe('![](a.png)\n\n![](b.png)')
  })

  it('says name, type and size of a file', () => {
    const file = node('file', { src: '../assets/sowing%20plan.pdf', caption: 'Two beds' }, [], { size: 2_400_000 })
    expect(plain(file)).toBe('[sowing plan.pdf (PDF, 2.4 MB)](../assets/sowing%20plan.pdf)\n\nTwo beds')
    expect(plain(file, 'fr')).toContain('(PDF, 2.4 Mo)')
    expect(plain(node('file', { src: 'odd%name' }))).toBe('[odd%name](odd%name)')
  })

  it('links what was embedded', () => {
    expect(plain(node('embed', { url: 'https://video.example/v/7' }, [say('Dawn')]))).toBe(
      '[video.example/v/7](https://video.example/v/7)\n\nDawn',
    )
    const data = '{\\"url\\":\\"https://tide.example\\",\\"title\\":\\"Tides\\"}'
    expect(plain(node('embed', { data }))).toBe('[Tides](https://tide.example)')
    expect(plain(node('embed', { url: 'https://tide.example', data: 'no json' }))).toContain('https://tide.example')
  })

  it('links pages', () => {
    expect(plain(node('contentRef', { url: 'a.md' }, [paragraph([link('a.md', 'Ferries')])]))).toBe('[Ferries](a.md)')
    expect(plain(node('pageRef', { page: 'a.md' }))).toBe('[a.md](a.md)')
    expect(plain(node('mention', { url: 'a.md' }, ['Ferries']))).toBe('[Ferries](a.md)')
  })

  it('keeps what could not be decided or found', () => {
    expect(plain(node('conditional', { expression: 'visitor.claims.member' }, [say('The key is here.')]))).toBe(
      '*Only if `visitor.claims.member`*\n\nThe key is here.',
    )
    expect(plain(node('include', { src: '../parts/key.md' }))).toBe('`../parts/key.md`')
    expect(plain(node('include', { src: 'https://app.example/s/1' }))).toBe('[Content of another space](https://app.example/s/1)')
  })
})

describe('text', () => {
  const line = (...children: (RootContent | string)[]): string =>
    plain(paragraph(children.map((child) => (typeof child === 'string' ? text(child) : child))))

  it('writes buttons as links', () => {
    expect(line(node('button', { href: 'shop.md', style: 'primary' }, ['Buy']))).toBe('**[Buy](shop.md)**')
    expect(line(node('button', { href: 'shop.md', style: 'secondary' }, ['Buy']))).toBe('[Buy](shop.md)')
    expect(line(node('button', {}, ['Sold out']))).toBe('**Sold out**')
    expect(line(node('button', { action: 'search', query: 'seeds' }, []))).toBe('*Search: seeds*')
    expect(line(node('button', { action: 'ask', query: 'When?' }, ['Ask']))).toBe('*Ask: When?*')
  })

  it('writes what has a character or a word', () => {
    expect(line('A ', node('emoji', { code: '1f331' }), node('icon', { name: 'leaf' }))).toBe('A 🌱')
    expect(line(node('emoji', { code: '110000' }))).toBe('')
    expect(line(node('keyboard', {}, ['Ctrl']), ' ', node('expression', { source: 'space.vars.harbour' }))).toBe(
      '`Ctrl` `space.vars.harbour`',
    )
    expect(line('H', node('subscript', {}, ['2']), 'O ', node('mark', { color: 'red' }, ['hot']))).toBe('H2O hot')
    expect(line(node('annotation', { identifier: 'tide' }, ['ebb']))).toBe('ebb[^tide]')
  })

  it('escapes the id of an anchor', () => {
    expect(line(node('anchor', { id: 'a"><script>' }), 'x')).toBe('<a id="a&quot;&gt;&lt;script&gt;"></a>x')
  })
})

describe('tables', () => {
  const cell = (attributes: Record<string, string>, ...children: (RootContent | string)[]): RootContent =>
    node('dataCell', attributes, children)
  const row = (...cells: RootContent[]): RootContent => node('dataRow', {}, cells)
  const head = (...cells: RootContent[]): RootContent => node('dataRow', { header: '' }, cells)

  it('shows typed cells and drops hidden columns', () => {
    const options = node('selectOptions', {}, [node('selectOption', { value: 'x1', label: 'Ripe' })])
    const table = node('dataTable', {}, [
      head(
        cell({ type: 'number' }, 'Bed'),
        cell({ type: 'checkbox' }, 'Sown'),
        cell({ type: 'rating', max: '5' }, 'Taste'),
        cell({ type: 'select' }, 'State', options),
        cell({ hidden: '' }, 'Secret'),
      ),
      row(cell({}, '7'), cell({}, 'true'), cell({}, '3'), cell({}, node('selectValue', { option: 'x1' })), cell({}, 'no')),
      row(cell({}, paragraph('8')), cell({}, 'false'), cell({}, 'great'), cell({}), cell({}, 'no')),
    ])
    expect(plain(table).replace(/ +/g, ' ').replace(/-+/g, '-')).toBe(
      ['| Bed | Sown | Taste | State |', '| -: | - | - | - |', '| 7 | ☑ | ★★★☆☆ (3/5) | Ripe |', '| 8 | ☐ | great | |'].join(
        '\n',
      ),
    )
  })

  it('shows images and several files', () => {
    const table = node('dataTable', {}, [
      head(cell({ type: 'image' }), cell({ type: 'files' })),
      row(cell({}, link('a.png', 'a.png')), cell({}, link('b.pdf', 'b'), link('c.pdf', 'c'))),
    ])
    expect(plain(table)).toContain('| ![a.png](a.png) | [b](b.pdf), [c](c.pdf) |')
  })

  it('survives foolish numbers', () => {
    const table = (max: string, value: string): string =>
      plain(node('dataTable', {}, [head(cell({ type: 'rating', max }, 'R')), row(cell({}, value))]))
    expect(table('1000000000', '3')).toContain('3/1000000000')
    expect(table('5', '1e9')).toContain('★★★★★ (1e9/5)')
    const wide = node('dataTable', {}, [row(cell({ colspan: '999999999', rowspan: '-3' }, 'x')), row(cell({}, 'y'))])
    expect(plain(wide)).toContain('x')
  })

  it('takes the alignment that a whole column has', () => {
    const table = node('dataTable', { headerHidden: '' }, [
      head(cell({}, 'A'), cell({ align: 'center' }, 'B')),
      row(cell({ align: 'right' }, '1'), cell({}, '2')),
      row(cell({ align: 'right' }, '3'), cell({}, '4')),
    ])
    expect(lowered([table])[0]).toMatchObject({ type: 'table', align: ['right', 'center'] })
    expect(plain(table)).not.toContain('A')
  })

  it('makes a table with blocks in its cells a richTable, whose text is kept in lines', () => {
    const table = node('dataTable', { headerHidden: 'false' }, [
      head(cell({}, 'Herb'), cell({}, 'Care')),
      row(
        cell({ rowspan: '2' }, 'Sage'),
        cell({}, say('Prune.'), list([listItem([say('in spring')]), listItem([say('in June')])])),
      ),
      row(cell({}, node('hint', { style: 'info' }, [heading(4, 'Mind'), code('cut()')]))),
    ])
    const [rich] = blocks.dataTable.lower(table as never, { words: wordsFor('en') })
    expect(rich).toMatchObject({ type: 'richTable', children: [{ attributes: { header: '' } }, {}, {}] })
    const [pipes] = lowered([table])
    expect(pipes?.type).toBe('table')
    expect(types(pipes ? [pipes] : []).filter((type) => type === 'break')).toHaveLength(3)
    const rows =
      pipes?.type === 'table'
        ? pipes.children.map(({ children }) => children.map((inner) => plain(paragraph(inner.children))))
        : []
    expect(rows).toEqual([
      ['Herb', 'Care'],
      ['Sage', 'Prune.\\\n• in spring\\\n• in June'],
      ['', '**Mind**\\\n`cut()`'],
    ])
  })

  it('writes cards as a list', () => {
    const cards = node('cards', {}, [
      head(
        cell({}),
        cell({}),
        cell({ hidden: '', type: 'content-ref', cardTarget: '' }),
        cell({ hidden: '', type: 'image', cardCover: '' }),
        cell({ hidden: '' }, 'Old'),
      ),
      row(
        cell({}, strong('Ferries')),
        cell({}, 'Times'),
        cell({}, link('f.md', 'f.md')),
        cell({}, link('a%20b.png', 'a b.png')),
        cell({}, 'x'),
      ),
      row(cell({}, node('icon', { name: 'ship' })), cell({}, heading(4, 'Fares'), say('By zone.')), cell({}), cell({}), cell({})),
      row(cell({}, link('own.md', 'Own')), cell({}), cell({}, link('t.md', 'Tides')), cell({}), cell({})),
      row(cell({}), cell({}), cell({}, link('u.md', 'Only')), cell({}), cell({})),
      row(cell({}), cell({}), cell({}), cell({}), cell({})),
    ])
    expect(plain(cards)).toBe(
      [
        '* ![](a%20b.png)\n\n  **[Ferries](f.md)**: Times',
        '* **Fares**: By zone.',
        '* **[Own](own.md)**\n\n  [Tides](t.md)',
        '* **[Only](u.md)**',
      ].join('\n\n'),
    )
  })

  it('prints the titles of card columns unless they are hidden', () => {
    const rows = [head(cell({}), cell({}, 'Price'), cell({}, 'Pier')), row(cell({}, 'Day'), cell({}, '4 €'), cell({}, '2'))]
    expect(plain(node('cards', {}, rows))).toBe('* **Day**\n\n  Price: 4 €\n\n  Pier: 2')
    expect(plain(node('cards', { columnTitleHidden: '' }, rows))).toBe('* **Day**\n\n  4 €\n\n  2')
  })

  it('keeps blocks in a card', () => {
    const rows = [row(cell({}, say('Kit')), cell({}, list([listItem([say('rope')])])))]
    expect(plain(node('cards', {}, rows))).toBe('* **Kit**\n\n  * rope')
  })
})

describe('API blocks', () => {
  it('names the operation of a specification', () => {
    const reference = paragraph([link('garden.yaml', 'garden.yaml')])
    const expected = '**POST** `/beds`\n\n[garden.yaml](garden.yaml)'
    const attributes = { src: 'garden.yaml', path: '/beds', method: 'post' }
    expect(plain(node('openapi', attributes, [reference]))).toBe(expected)
    expect(plain(node('swagger', attributes, [reference]))).toBe(expected)
    expect(plain(node('openapiOperation', { spec: 'garden', path: '/beds', method: 'post' }, []))).toBe(
      '**POST** `/beds`\n\n`garden`',
    )
    expect(plain(node('openapiSchemas', { spec: 'garden', schemas: 'Bed, Seed' }))).toBe('* `Bed`\n* `Seed`\n\n`garden`')
    expect(plain(node('openapiWebhook', { name: 'newBed', method: 'post' }))).toBe('**POST** `newBed`')
  })

  const expected = [
    '**List beds**',
    '**GET** `https://g.example/beds/{id}`',
    'All of them.',
    '**Path parameters**',
    '| Name | Type   | Required | Description |\n| ---- | ------ | -------- | ----------- |\n| `id` | string | yes      | Which one   |',
    '**200: OK**',
    'Found',
    '```js\n[]\n```',
  ].join('\n\n')

  it('writes swagger blocks', () => {
    const swagger = node('swagger', { method: 'get', path: '/beds/{id}', baseUrl: 'https://g.example', summary: 'List beds' }, [
      node('swaggerDescription', {}, [say('All of them.')]),
      node('swaggerParameter', { in: 'path', name: 'id', type: 'string', required: 'true' }, [say('Which one')]),
      node('swaggerResponse', { status: '200: OK', description: 'Found' }, [code('[]')]),
    ])
    expect(plain(swagger)).toBe(expected)
  })

  it('writes api-method blocks', () => {
    const part = (name: string, children: RootContent[], attributes: Record<string, string> = {}): RootContent =>
      node('legacyApiPart', { part: name, ...attributes }, children)
    const parameter = part('parameter', [say('Which one')], { name: 'id', type: 'string', required: 'true' })
    const example = part('response-example', [part('response-example-description', [say('Found')]), code('[]')], {
      httpCode: '200: OK',
    })
    const method = node('legacyApiMethod', { method: 'get', host: 'https://g.example/', path: '/beds/{id}' }, [
      part('summary', [say('List beds')]),
      part('description', [say('All of them.')]),
      part('spec', [part('request', [part('path-parameters', [parameter])]), part('response', [example])]),
    ])
    expect(plain(method)).toBe(expected)
    expect(plain(parameter)).toContain('| `id` | string | yes')
  })

  it('lists parameters whose description is more than a line', () => {
    const api = node('apiMethod', { method: 'put' }, [
      node('apiParameter', { in: 'header', name: 'Tide', type: 'string', required: 'true' }, [say('High'), say('or low')]),
      node('apiParameter', { in: 'header', type: 'Moon' }, []),
    ])
    expect(plain(api)).toBe('**PUT**\n\n**Headers**\n\n* `Tide` (string, required)\n\n  High\n\n  or low\n\n* Moon')
  })
})

describe('lost and unknown tags', () => {
  it('shows unknown ones as code', () => {
    const attributes = { name: 'youtube', form: 'void', source: '{% youtube\n\nid="7" %}' }
    expect(plain(node('tag', attributes))).toBe('`{% youtube id="7" %}`')
    expect(plain(paragraph([text('See '), node('tag', attributes, [], { phrasing: true })]))).toBe('See `{% youtube id="7" %}`')
  })

  it('keeps the content of an unknown pair', () => {
    const attributes = { name: 'panel', form: 'block', source: '{% panel title="Tides" %}' }
    expect(plain(node('tag', attributes, [say('High at noon.')]))).toBe('**Tides**\n\nHigh at noon.')
  })

  it('of a video plugin is the video', () => {
    const video = (name: string, source: string, children: RootContent[] = []): string =>
      plain(node('tag', { name, form: 'block', source }, children))
    const card = '[www.youtube.com/watch?v=dQw4w9WgXcQ](https://www.youtube.com/watch?v=dQw4w9WgXcQ)'
    expect(video('youtube', '{% youtube %}', [say('dQw4w9WgXcQ')])).toBe(card)
    expect(video('youtube', '{% youtube id="dQw4w9WgXcQ", title="Tides" %}')).toBe(`${card}\n\nTides`)
    expect(video('vimeo', '{% vimeo id="76979871" %}')).toBe('[vimeo.com/76979871](https://vimeo.com/76979871)')
    expect(video('youtube', '{% youtube %}', [say('Low water')])).toBe('Low water')
  })

  it('that is unknown keeps its address as a link, and its look to itself', () => {
    const foreign = (source: string, inner = ''): string =>
      plain(paragraph([node('tag', { name: 'box', form: 'block', source }, inner ? [text(inner)] : [], { phrasing: true })]))
    expect(foreign('{% box src="https://port.example/a.mp4" %}')).toBe('<https://port.example/a.mp4>')
    expect(foreign('{% box type="green" %}', 'low water')).toBe('low water')
    expect(foreign('{% box title="Tides" %}', 'low water')).toBe('**Tides** low water')
  })

  it('keeps what a known one says', () => {
    const open = (source: string): string => plain(node('tag', { name: 'x', form: 'open', known: '', source }))
    expect(open('{% tab title="C\\# &amp; D" %}')).toBe('**C# & D**')
    expect(open('{% content-ref url="a.md" %}')).toBe('`a.md`')
    expect(open('{% swagger method="get" path="/beds" baseUrl="https://g.example" summary="List" %}')).toBe(
      '**GET** `https://g.example/beds`\n\n**List**',
    )
    expect(open('{% hint style="info" %}')).toBe('')
    expect(plain(node('tag', { name: 'hint', form: 'close', known: '', source: '{% endhint %}' }))).toBe('')
  })
})

it('keeps odd content of tables, quotes and math', () => {
  expect(plain(node('mathTag', {}, [{ type: 'math', value: 'x^2' }]))).toBe('$$\nx^2\n$$')
  expect(plain(node('raw', {}, [blockquote([say('as it is')])]))).toBe('> as it is')
  expect(plain(node('aligned', { align: 'center' }, [paragraph([image('a.png', 'A'), inlineCode('b')])]))).toBe('![A](a.png)`b`')
})
