import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { idSpans } from '../src/checks/shared/head-id.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import type { Collected } from '../src/space/parse-page.ts'
import { heading, paragraph, strong, text } from '../src/tree/build.ts'
import type { AnyNode } from '../src/tree/walk.ts'
import { made } from './make-space.ts'

const parse = (source: string): Root => unified().use(remarkParse).use(remarkGfm).parse(source)
const root = (...children: unknown[]): Root => ({ type: 'root', children: children as Root['children'] })
const withId = (node: object, id: string): AnyNode => ({ ...node, data: { id } }) as AnyNode
const ids = (tree: Root): string[] =>
  collectAnchors(tree)
    .anchors()
    .map(({ id, kind }) => `${kind} ${id}`)

test('headings of levels two to four', () => {
  expect(ids(parse('# Ferry\n\n## Fares\n\n> ### To the *island*\n\n* #### Bikes\n\n##### Dogs\n\n###### Cats'))).toEqual([
    'heading fares',
    'heading to-the-island',
    'heading bikes',
  ])
})

test('lines and texts', () => {
  expect(collectAnchors(parse('# Ferry\n\n## Fares & `times`')).anchors()).toEqual([
    { id: 'fares-and-times', kind: 'heading', explicit: false, text: 'Fares & times', line: 3 },
  ])
})

test('an id that the author wrote counts at every level', () => {
  const tree = root(withId(heading(1, 'Ferry'), 'top'), withId(heading(5, 'Dogs'), 'dogs-on-board'), heading(6, 'Cats'))
  expect(ids(tree)).toEqual(['heading top', 'heading dogs-on-board'])
})

test('what is repeated is numbered', () => {
  const tree = root(
    heading(2, 'Port'),
    withId(heading(2, 'Harbour'), 'port'),
    heading(3, 'Port'),
    heading(2, '정원'),
    heading(2, '배'),
  )
  expect(ids(tree)).toEqual(['heading port', 'heading port-1', 'heading port-2', 'heading undefined', 'heading undefined-1'])
})

test('operations of a specification', () => {
  const spec = { spec: 'quay', src: 'quay.yaml' }
  const tree = root(
    made('openapiOperation', { ...spec, method: 'get', path: '/quays/{quayId}/boats' }),
    made('openapi', { ...spec, method: 'POST', path: ' /quays/ ' }),
    made('swagger', { ...spec, method: 'get', path: '/quays/{quayId}/boats' }),
    made('openapi', { ...spec, path: '/lamps' }),
    made('openapiWebhook', { ...spec, method: 'post', name: 'lit' }),
    heading(2, 'Post quays'),
  )
  expect(ids(tree)).toEqual([
    'operation get-quays-quayid-boats',
    'operation post-quays-1',
    'operation get-quays-quayid-boats-1',
    'heading post-quays',
  ])
})

test('details, tabs, steps, anchors and aligned headings', () => {
  const tree = root(
    made('expandable', {}, [made('summary', {}, [text('Which pier?')]), heading(3, 'North pier') as never]),
    made('tabs', {}, [made('tab', { title: 'By car' }), made('tab', { title: 'On foot', slug: 'walk' })]),
    made('stepper', {}, [
      made('step', {}, [heading(3, 'Buy a ticket') as never]),
      made('step', {}, [paragraph([strong('Board the ferry')])]),
      made('step', {}, [paragraph([strong('Look'), text(' around')])]),
    ]),
    paragraph([made('anchor', { id: 'old-name' }), text('here')]),
    made('aligned', { align: 'center' }, [withId(heading(2, 'Return'), 'back') as never]),
    { type: 'html', value: '<div class="x" id="legend">' },
  )
  expect(ids(tree)).toEqual([
    'details which-pier',
    'heading north-pier',
    'tab by-car',
    'tab walk',
    'heading buy-a-ticket',
    'step board-the-ferry',
    'anchor old-name',
    'heading back',
    'anchor legend',
  ])
})

test('a title of a block never takes the id of a heading after it', () => {
  const tree = root(made('tabs', {}, [made('tab', { title: 'Fares' })]), heading(2, 'Fares'))
  expect(ids(tree)).toEqual(['tab fares-1', 'heading fares'])
})

test('footnotes have the ids that GitBook gives them', () => {
  expect(ids(parse('Tide[^1]\n\n[^1]: A rise of the sea.'))).toEqual(['anchor user-content-fn-1'])
})

test('a name counts on links only, as in browsers', () => {
  const page =
    '## Quay <div name="quay-1"></div>\n\n<p name="quay-2">Ferry</p>\n\n<b id="quay-3">a</b> <a title="x" name="quay-4">b</a>'
  expect(ids(parse(page))).toEqual(['heading quay', 'anchor quay-3', 'anchor quay-4'])
})

test.each(['<a id = "quay">Quay</a>', "<a id ='quay'>Quay</a>", '<a name= quay>Quay</a>'])(
  'spaces may stand around the sign of an attribute: %s',
  (html) => {
    expect(ids(parse(`At the ${html}`))).toEqual(['anchor quay'])
  },
)

test('what is commented out, or is the text of a script, is no place', () => {
  const page =
    '<div>\n<!-- <p id="old"><h2>Old</h2> -->\n<script>a = \'<p id="made">\'</script>\n<h2>Low <b>tide</b> &amp; ebb</h2>\n</div>'
  expect(ids(parse(page))).toEqual(['heading low-tide-and-ebb'])
})

test('an id is found in the source with such spaces too', () => {
  const source = '## Quay <a href = "#quay" id = "quay"></a>'
  const [node] = parse(source).children
  const { all } = idSpans(node as AnyNode, 'quay', source)
  expect(all.map(({ start, end }) => [start, source.slice(start, end)])).toEqual([
    [20, 'quay'],
    [32, 'quay'],
  ])
})

test('anchors that nobody asked for hold no tree', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const { tree, collected } = collectedOf('# Ferry\n\n## Fares\n\nTwo coins.')
  // What a WeakRef was made of stays until the end of the turn.
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  expect(tree.deref()).toBeUndefined()
  expect(collected.anchors().map(({ id }) => id)).toEqual(['fares'])
})

function collectedOf(source: string): { tree: WeakRef<Root>; collected: Collected } {
  const tree = parse(source)
  return { tree: new WeakRef(tree), collected: collectAnchors(tree) }
}
