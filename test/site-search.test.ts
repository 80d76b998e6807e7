/** The search of a site: which words a text has, what is written of them, what is found. */
import type { Root, RootContent } from 'mdast'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { element } from '../src/targets/shared/element.ts'
import { wantsPagefind } from '../src/targets/site/search/pagefind.ts'
import { createPostings } from '../src/targets/site/search/postings.ts'
import { sectionsOf } from '../src/targets/site/search/sections.ts'
import { fold } from '../src/targets/site/search/words/fold.js'
import { fields, queryOf, searchOptions } from '../src/targets/site/search/words/query.js'
import { tokenize, wordsOf } from '../src/targets/site/search/words/tokenize.js'
import { unpackIndex } from '../src/targets/site/search/words/unpack.js'
import { type PageText, writeIndex } from '../src/targets/site/search/write-index.ts'
import { heading, inlineCode, paragraph, text } from '../src/tree/build.ts'
import { processorTime } from './processor-time.ts'

describe('words', () => {
  it.each([
    ['Éteindre ÉTÉ', 'eteindre ete'],
    ['Straße Łódź Ørsted œuf', 'strasse lodz orsted oeuf'],
    ['كِتَاب مدرسة', 'كتاب مدرسه'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ｆｕｌｌ ガ', 'full ガ'],
  ])('folds %s', (written, folded) => expect(fold(written)).toBe(folded))

  it.each([
    ["L’arbre, d'accord qu’il l’été", 'arbre accord il ete'],
    ["it’s the captain's", 'it the captain'],
    ['getUserName', 'getusername get user name'],
    ['tideTable.readLevel', 'tidetablereadlevel tidetable tide table readlevel read level'],
    ['HTMLParser', 'htmlparser html parser'],
    ['shared_buffers e-mail', 'sharedbuffers shared buffers email mail'],
    ['os.path.join()', 'ospathjoin os path join'],
    ['version 10.12.3', 'version 10.12.3 10 12'],
    ['資料庫', '資料 料庫 庫'],
    ['使用SQL查詢', '使用 用 sql 查詢 詢'],
    ['ตาราง', 'ตา าร รา าง ง'],
    ['a b 7', ''],
    ['one/two-a.b.c.d.e.f-g', 'one two'],
  ])('cuts %s', (written, words) => expect(tokenize(written).join(' ')).toBe(words))

  it('cuts what is very long', () => expect(tokenize('x'.repeat(200))).toEqual(['x'.repeat(40)]))

  it('knows where they stand', () => {
    const written = 'L’été, 使用 node.js'
    expect(wordsOf(written).map(({ start, end }) => written.slice(start, end))).toEqual(['été', '使用', 'node.js'])
  })

  it('takes linear time', () => {
    const spent = processorTime()
    for (const piece of ['a-', '’s', '資', 'l’', 'aB', '.1', '\u0301']) tokenize(piece.repeat(100_000))
    expect(spent()).toBeLessThan(5000)
  })
})

const withId = (node: RootContent, id: string): RootContent => ({ ...node, data: { ...node.data, id } }) as RootContent
const root = (...children: RootContent[]): Root => ({ type: 'root', children })
const words = (...children: string[]): RootContent => paragraph(children.map((child) => text(child)))

describe('sections', () => {
  it('splits at headings with an id; the title of the page is none', () => {
    const tree = root(
      withId(heading(1, [text('Tides')]), 'tides'),
      words('High and low.'),
      withId(heading(2, [text('Springs')]), 'springs'),
      words('Twice a ', 'month.'),
      { type: 'code', value: 'tide --spring' },
      heading(2, [text('No id')]),
    )
    expect(sectionsOf(tree, 'Tides')).toEqual([
      { heading: '', id: '', text: 'High and low.', code: '' },
      { heading: 'Springs', id: 'springs', text: 'Twice a month. No id', code: 'tide --spring' },
    ])
  })

  it('leaves out the words that stand for a button without script', () => {
    const shown = (hName: string, hProperties: object, child: string): RootContent =>
      ({ type: 'element', data: { hName, hProperties }, children: [text(child)] }) as unknown as RootContent
    const tree = root(
      words('Fog.'),
      shown('em', { className: ['button-words'] }, 'Ask: what?'),
      shown('button', { hidden: true }, 'Ask'),
    )
    expect(sectionsOf(tree, 'Tides')).toEqual([{ heading: '', id: '', text: 'Fog.', code: '' }])
  })

  it('returns to the section around tabs and expandables', () => {
    const panel = {
      type: 'tabPanel',
      title: 'npm',
      data: { id: 'npm' },
      children: [words('In the tab.')],
    } as unknown as RootContent
    const details = element('details', { id: 'why' }, [element('summary', {}, [text('Why')]), words('Because.')])
    const tree = root(withId(heading(2, [text('Install')]), 'install'), element('div', {}, [panel]), details, words('After.'))
    expect(sectionsOf(tree, 'Page')).toEqual([
      { heading: '', id: '', text: '', code: '' },
      { heading: 'Install', id: 'install', text: 'After.', code: '' },
      { heading: 'npm', id: 'npm', text: 'In the tab.', code: '' },
      { heading: 'Why', id: 'why', text: 'Because.', code: '' },
    ])
  })

  it('leaves out what is not read, and keeps words apart', () => {
    const tree = root(
      element('p', {}, [text('one')]),
      element('p', {}, [text('two'), element('strong', {}, [text('three')]), inlineCode('four')]),
      element('button', {}, [text('Copy')]),
      element('span', { className: ['hint-kind'] }, [text('Note')]),
      element('p', { className: ['prompt-links'] }, [text('Open in')]),
      element('p', { hidden: true }, [text('hidden')]),
      { type: 'html', value: '<b>' },
    )
    expect(sectionsOf(tree, '')[0]?.text).toBe('one twothreefour')
  })
})

const harbour: PageText[] = [
  page('Ferries', ['', 'Boats leave at nine.', ''], ['Timetable', 'Every hour, l’été aussi.', 'ferry --next']),
  page(
    'Tides and currents',
    ['', 'The ferry waits for no tide. Tide tables help.', ''],
    ['Spring tides', 'Twice a month.', 'tide_table'],
  ),
  page('資料庫', ['', '如何建立一個資料庫與複製。', ''], ['索引', 'CREATE INDEX 建立索引。', '']),
]

function page(title: string, ...sections: [heading: string, text: string, code: string][]): PageText {
  return {
    path: `${title}.md`,
    address: `${title}/index.html`,
    title,
    trail: 'Guide',
    sections: sections.map(([heading, text, code]) => ({ heading, id: heading.toLowerCase().replace(/ /g, '-'), text, code })),
  }
}

/** What a browser sees. */
function load(pages: readonly PageText[]): { search: MiniSearch; names: string[] } {
  const [index] = writeIndex(pages)
  const window: { unbookSearch?: Parameters<typeof unpackIndex>[1] } = {}
  new Function('window', String(index?.content))(window)
  const names = pages.flatMap(({ title, sections }) => sections.map(({ heading }) => (heading ? `${title}#${heading}` : title)))
  if (!window.unbookSearch) throw new Error('Cannot find the index')
  return { search: unpackIndex(MiniSearch, window.unbookSearch), names }
}

describe('index', () => {
  const { search, names } = load(harbour)
  const found = (query: string, options = {}): string[] =>
    search.search(queryOf(query, options), searchOptions).map(({ id }) => names[id] ?? '')

  it.each([
    ['timetable', ['Ferries#Timetable']],
    ['ete', ['Ferries#Timetable']],
    ['Été', ['Ferries#Timetable']],
    ['timet', ['Ferries#Timetable']],
    ['tide_table', ['Tides and currents#Spring tides', 'Tides and currents']],
    ['複製', ['資料庫']],
    ['引', ['資料庫#索引']],
    ['建立索引', ['資料庫#索引']],
    ['nothing here', []],
  ])('finds %s', (query, expected) => expect(found(query)).toEqual(expected))

  it('puts titles before headings before text before code', () => {
    expect(found('ferries')[0]).toBe('Ferries')
    expect(found('spring')[0]).toBe('Tides and currents#Spring tides')
    expect(found('tide')[0]).toMatch(/^Tides/)
  })

  it('forgives slips only when asked', () => {
    expect(found('timetabel')).toEqual([])
    expect(found('timetabel', { isLoose: true })).toEqual(['Ferries#Timetable'])
  })

  it('wants every word, or any', () => {
    expect(found('boats currents')).toEqual([])
    expect(found('boats currents', { combineWith: 'OR' })).toContain('Ferries')
  })

  it('is what MiniSearch would make of the same words', () => {
    const own = new MiniSearch({ fields, tokenize, processTerm: (term) => term, idField: 'id' })
    const sections = harbour.flatMap(({ title, sections }) => sections.map((section) => ({ ...section, title })))
    own.addAll(sections.map((section, id) => ({ ...section, id })))
    for (const query of ['ferry', 'tide', '資料庫', 'l’été', 'table', 'index']) {
      const results = (mini: MiniSearch): unknown =>
        mini.search(queryOf(query), searchOptions).map(({ id, terms, match }) => ({ id, terms, match }))
      expect(results(search)).toEqual(results(own))
    }
    expect(search.termCount).toBe(own.termCount)
  })

  it('packs large numbers', () => {
    const postings = createPostings()
    for (let index = 0; index < 5000; index += 1) postings.add(['', '', index === 4999 ? 'tide '.repeat(3000) : 'boat', ''])
    const mini = unpackIndex(MiniSearch, postings.pack())
    expect(mini.search(queryOf('tide'), searchOptions).map(({ id }) => id)).toEqual([4999])
    expect(mini.search(queryOf('boat'), searchOptions)).toHaveLength(4999)
  })

  it('cuts texts into pieces', () => {
    const long = 'tide '.repeat(11_000)
    const files = writeIndex(['A', 'B', 'C'].map((title) => page(title, ['', long, ''])))
    expect(files.map(({ path }) => path)).toEqual([
      '_unbook/search-index.js',
      ...[0, 1, 2].map((index) => `_unbook/search-text-${index}.js`),
    ])
    expect(String(files[0]?.content)).toContain('"pieces":[0,1,2]')
  })

  it('is empty for no pages', () => expect(load([]).search.documentCount).toBe(0))
})

it('takes pagefind for large sites in languages with spaces', () => {
  expect(wantsPagefind({}, 1500, 'en')).toBe(false)
  expect(wantsPagefind({}, 1501, 'en')).toBe(true)
  expect(wantsPagefind({}, 9000, 'zh-Hant')).toBe(false)
  expect(wantsPagefind({ search: 'pagefind' }, 3, 'zh')).toBe(true)
  expect(wantsPagefind({ search: 'minisearch' }, 9000, 'en')).toBe(false)
})
