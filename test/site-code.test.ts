/** Code on the site: colours, lines, what is kept between runs, threads that die. */
import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, test } from 'vitest'
import { convertPage } from '../src/engine/convert-page.ts'
import { createJob } from '../src/engine/job.ts'
import { createCraftThreads } from '../src/engine/site/craft-threads.ts'
import { openDiskStore } from '../src/engine/site/disk-store.ts'
import type { Page } from '../src/space/space.ts'
import { toHtmlBody } from '../src/targets/shared/html/body.ts'
import { expectCode } from '../src/targets/site/code/expect-code.ts'
import { fencesIn } from '../src/targets/site/code/fences-in.ts'
import { languageName } from '../src/targets/site/code/languages.ts'
import { createPlaceholders } from '../src/targets/site/code/placeholders.ts'
import { decodeRuns, encodeRuns, runsOfLines, runsToHtml, splitRuns } from '../src/targets/site/code/runs.ts'
import { coloursHere } from '../src/targets/site/code/tokenise.ts'
import type { SiteContext } from '../src/targets/site/context.ts'
import { siteHandlers, siteSpelling } from '../src/targets/site/handlers.ts'
import { createSite } from '../src/targets/site/site.ts'
import type { Code } from '../src/targets/target.ts'
import { cases, defaults, fixtures, readFixture } from './support/fixtures.ts'
import { memoryStore, sitePage } from './support/site-page.ts'

const fence = (code: string, language = ''): string => `# Lamp\n\n\`\`\`${language}\n${code}\n\`\`\`\n`
const codeIn = (html: string): string => /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(html)?.[1] ?? ''
const textIn = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')

describe('colours', () => {
  it('are classes, never styles', async () => {
    const { html } = await sitePage(fence("const sea = 'calm' // so far", 'js'))
    expect(codeIn(html)).toBe(
      '<code class="language-js"><span class="k">const</span> sea = <span class="s">\'calm\'</span> <span class="c">// so far</span>\n</code>',
    )
    expect(html).not.toContain('style=')
  })

  test.each(['C#', 'yml', 'shell', 'docker', 'c++', 'js {1}', 'PY'])('know %s', async (language) => {
    const source = language.startsWith('docker') ? 'FROM scratch' : '# tide\nif (true) { "high" }'
    expect((await sitePage(fence(source, language))).html).toMatch(/<span class="[a-z]">/)
  })

  test.each(['moonspeak', 'text', '', '__proto__', 'constructor'])('leave `%s` as it is', async (language) => {
    const { html } = await sitePage(fence('a < b && c', language))
    expect(codeIn(html)).toMatch(/<code[^>]*>a &#x3C; b &#x26;&#x26; c\n<\/code>/)
  })

  it('change no letter', async () => {
    for (const [source, language] of [
      ['<a href="x">&amp;</a>\n\n<!-- </pre><script>alert(1)</script> -->', 'html'],
      ['🐚 = "💡" # été\r', 'python'],
      [`x = "${'y'.repeat(6000)}"\nz = 1`, 'js'],
      ['\n\n  "a"\n\n', 'json'],
    ] as const) {
      const { made: runs = '' } = await coloursHere(source, language)
      expect(textIn(runsToHtml(source, decodeRuns(runs, source) ?? []))).toBe(source)
    }
  })

  it('can be turned off, and leave huge code alone', async () => {
    const pages = [
      await sitePage(fence('const a = 1', 'js')),
      await sitePage(fence('const a = 1', 'js'), { site: { highlight: false } }),
      await sitePage(fence('const a = 1\n'.repeat(20_000), 'js')),
    ]
    expect(pages.map(({ html }) => html.includes('class="k"'))).toEqual([true, false, false])
    for (const { html } of pages) expect(html).toContain('const')
  })

  it('are asked for once, and not again in the next run', async () => {
    const store = memoryStore()
    let asked = 0
    const craft = async (): Promise<{ made: string }> => {
      asked += 1
      return { made: 'k5_6' }
    }
    const twice = `${fence('const a = 1', 'js')}\n${fence('const a = 1', 'js')}`
    const first = await sitePage(twice, { services: { store, craft } })
    const second = await sitePage(twice, { services: { store, craft } })
    expect([asked, store.records.size]).toEqual([1, 1])
    expect(second.html).toBe(first.html)
  })

  it('of a broken store are none', async () => {
    const store = { get: () => 'k5_900', set: () => {} }
    expect(codeIn((await sitePage(fence('const a = 1', 'js'), { services: { store } })).html)).toContain('>const a = 1\n<')
  })

  it('that cannot be had are said once, and not kept', async () => {
    const store = memoryStore()
    const craft = async (): Promise<{ fault: string }> => ({ fault: 'a thread ended' })
    const { html, messages } = await sitePage(`${fence('let a', 'js')}\n${fence('let b', 'js')}`, {
      services: { store, craft },
    })
    expect(textIn(codeIn(html))).toBe('let a\n')
    expect(messages).toEqual(['Code written without colours: a thread ended'])
    expect(store.records.size).toBe(0)
  })
})

describe('lines', () => {
  it('are marked, without the marks', async () => {
    const { html } = await sitePage(
      fence('let a // [!code --]\nlet b // [!code ++]\nlet c // [!code highlight]\nlet d // [!code other]', 'js'),
    )
    expect(codeIn(html).split('\n').slice(0, 3)).toEqual([
      '<code class="language-js"><del class="line"><span class="k">let</span> a</del>',
      '<ins class="line"><span class="k">let</span> b</ins>',
      '<mark class="line"><span class="k">let</span> c</mark>',
    ])
    expect(html).toContain('[!code other]')
  })

  it('carry their notes behind the words they are for', async () => {
    const source =
      '<pre class="language-js"><code class="lang-js">watch(<a data-footnote-ref href="#user-content-fn-1">hours</a>) // é\n</code></pre>\n\n[^1]: Twelve.\n'
    const { html } = await sitePage(`# Lamp\n\n${source}`)
    expect(textIn(codeIn(html))).toContain('watch(hours1) // é')
    expect(html).toContain('Twelve.')
  })

  it('are numbered where there is more than one', async () => {
    const numbered = (code: string): string =>
      `# Lamp\n\n{% code lineNumbers="true" %}\n\`\`\`js\n${code}\n\`\`\`\n{% endcode %}\n`
    expect((await sitePage(numbered('let a\nlet b'))).html).toContain('class="code numbered"')
    expect((await sitePage(numbered('let a'))).html).not.toContain('numbered')
  })
})

describe('a block of code', () => {
  const block = (attributes: string, lines: number): string =>
    `# Lamp\n\n{% code ${attributes} %}\n\`\`\`js\n${'a\n'.repeat(lines)}\`\`\`\n{% endcode %}\n`

  it('has its title, its options and a button that waits for its script', async () => {
    const { html } = await sitePage(block('title="<b>.js" overflow="wrap" expandable="true" fullWidth="true"', 11))
    expect(html).toContain(
      '<figure class="code wrap foldable full-width" data-language="js"><figcaption>&lt;b&gt;.js</figcaption>',
    )
    expect(html).toContain('<button type="button" data-copy hidden>Copy</button>')
  })

  it('folds only what is long', async () => {
    expect((await sitePage(block('expandable="true"', 11))).html).toContain('foldable')
    expect((await sitePage(block('expandable="true"', 10))).html).not.toContain('foldable')
  })

  it('can be reached by keyboard where it may scroll', async () => {
    expect((await sitePage(fence(`let ${'a'.repeat(80)}`, 'js'))).html).toContain(
      '<pre tabindex="0" role="group" aria-label="js">',
    )
    expect((await sitePage(fence('let a', 'js'))).html).toContain('<pre><code')
  })

  it('may hold no code, or several pieces', async () => {
    const { html } = await sitePage('# Lamp\n\n{% code title="x" %}\nWords.\n{% endcode %}\n')
    expect(html).toContain('Words.')
    expect(html).toContain('x')
  })
})

describe('headings', () => {
  it('lead to themselves without a word more', async () => {
    const { html } = await sitePage('# Lamp\n\n## Oil & <i>wick</i> {#oil}\n\n## Été\n')
    expect(html).toMatch(/<h2 id="[^"]+">[^\n]*<a class="anchor-link" href="#[^"]+" tabindex="-1" aria-hidden="true"><\/a><\/h2>/)
    expect(/<h1[^>]*>.*<\/h1>/.exec(html)?.[0]).not.toContain('anchor-link')
  })
})

describe('the quick way gives the same letters as the long one', () => {
  const folders = [
    ...['blocks', 'nesting', 'malformed'].flatMap((group) => cases(group).map((name) => join(fixtures, group, name))),
    join(fixtures, 'site/components'),
  ]
  it.each(folders)('%s', async (folder) => {
    const space = await readFixture(folder)
    const job = await createJob(space, { ...defaults, to: 'site' })
    const { pages, paths, options, words, report } = job
    const site = await createSite({
      ...{ space, pages, paths, options, words, report },
      assets: new Map(),
      spaces: [],
      services: {},
    })
    for (const page of pages) {
      const { tree, path } = convertPage(page, job).finished
      const body = async (isSlow: boolean): Promise<string> => {
        const context: SiteContext = { words, options, space, page, path, paths, site }
        const spelled = { handlers: siteHandlers(context), spelling: siteSpelling(context) }
        return await site.highlight.fill(toHtmlBody(tree, { html: 'safe', isSlow, ...spelled }))
      }
      expect((await body(false)).replace(/d\d+-/g, ''), page.path).toBe((await body(true)).replace(/d\d+-/g, ''))
    }
  })
})

describe('runs', () => {
  const runs = [
    { name: 'k', length: 3 },
    { name: '_', length: 2 },
    { name: 's', length: 4 },
  ]
  it('are kept as text', () => {
    expect(encodeRuns([...runs, { name: 's', length: 1 }])).toBe('k3_2s5')
    expect(decodeRuns('k3_2s4', 'let a\n"b"')).toEqual(runs)
    for (const broken of ['k3_2s5', 'k3', 'k3<2s4', 'k3_2s4x', 'K9']) expect(decodeRuns(broken, 'let a\n"b"')).toBeUndefined()
  })
  it('are cut at line ends, and anywhere', () => {
    expect(runsOfLines('ab\nc\n', [{ name: 'c', length: 5 }])).toEqual([
      [{ name: 'c', length: 2 }],
      [{ name: 'c', length: 1 }],
      [],
    ])
    expect(splitRuns(runs, 4)).toEqual([
      [runs[0], { name: '_', length: 1 }],
      [{ name: '_', length: 1 }, runs[2]],
    ])
  })
})

test('languages are known by the names that authors give them', () => {
  expect(['C#', 'language-js', '{.python .numberLines}', 'js{1,3}', undefined, 'docker'].map(languageName)).toEqual([
    'csharp',
    'js',
    'python',
    'js',
    '',
    'docker',
  ])
})

test('placeholders are filled, also those within others, and cannot be forged', async () => {
  const { hold, fill } = createPlaceholders()
  const inner = hold(Promise.resolve('shell $1'))
  const outer = hold(Promise.resolve(`[${inner}]`))
  expect(await fill(`a ${outer} b ${outer} <!--0:1-->`)).toBe('a [shell $1] b [shell $1] <!--0:1-->')
  expect(fill('nothing to do')).toBe('nothing to do')
})

describe('the store on disk', () => {
  const file = (): string => join(mkdtempSync(join(tmpdir(), 'unbook-store-')), 'deep', 'site.jsonl')

  it('keeps what is written, and passes over what is broken', () => {
    const path = file()
    const store = openDiskStore(path)
    store.set('a', '1\n2')
    store.set('b', 'x')
    store.flush()
    appendFileSync(path, '["c","torn')
    const other = openDiskStore(path)
    other.set('d', 'y')
    other.flush()
    const last = openDiskStore(path)
    expect(['a', 'b', 'c', 'd'].map((key) => last.get(key))).toEqual(['1\n2', 'x', undefined, 'y'])
  })

  it('is added to by two runs at once', () => {
    const path = file()
    const [one, two] = [openDiskStore(path), openDiskStore(path)]
    one.set('a', '1')
    two.set('b', '2')
    one.flush()
    two.flush()
    const read = openDiskStore(path)
    expect([read.get('a'), read.get('b')]).toEqual(['1', '2'])
  })

  it('does not grow for ever', () => {
    const path = file()
    const store = openDiskStore(path)
    for (let index = 0; index < 100; index += 1) store.set(`key ${index}`, 'x'.repeat(50))
    store.flush()
    const before = statSync(path).size
    const read = openDiskStore(path, 3000)
    expect(read.get('key 99')).toBe('x'.repeat(50))
    expect(read.get('key 0')).toBeUndefined()
    expect(statSync(path).size).toBeLessThan(before / 2)
    expect(readFileSync(path, 'utf8').trim().split('\n').at(-1)).toContain('key 99')
  })

  it('does without a file that cannot be read or written', () => {
    const path = file()
    const blocked = join(path, '..', '..', 'plain')
    writeFileSync(blocked, '')
    const store = openDiskStore(join(blocked, 'site.jsonl'))
    store.set('a', '1')
    store.flush()
    expect(store.get('a')).toBe('1')
  })
})

describe('code that a page seems to hold', () => {
  it('is found by its fences', () => {
    const page = '# Tides\n\n```js\nlet tide = 4\n\nlet moon\n```\n\n````md title="x"\n```js\n```\n````  \n\n```\nplain\n```\n'
    expect(fencesIn(page)).toEqual([
      { language: 'js', source: 'let tide = 4\n\nlet moon' },
      { language: 'md', source: '```js\n```' },
    ])
  })

  it('is only what nobody has coloured before', async () => {
    const page = { source: '```js\nlet tide\n```\n\n```JavaScript\nlet moon\n```\n\n```text\nlow\n```\n' } as Page
    const store = memoryStore()
    const asked: string[] = []
    const look = (site = {}): string[] => {
      const begin = (pieces: readonly Code[]): void =>
        void asked.push(...pieces.map(({ source, language }) => `${language} ${source}`))
      expectCode([page], { ...defaults, site }, { store, expectCode: begin })
      return asked.splice(0)
    }
    expect(look()).toEqual(['js let tide', 'javascript let moon'])
    await sitePage('# Tides\n\n```js\nlet tide\n```\n', { services: { store } })
    expect(look()).toEqual(['javascript let moon'])
    expect(look({ highlight: false })).toEqual([])
  })

  it('is looked up before pages are parsed, and so are diagrams', async () => {
    const page = { source: '# Moon\n\n```mermaid\ngraph TD\nA --> B\n```\n' } as Page
    const store = memoryStore()
    const look = (): Code[] => {
      const asked: Code[] = []
      expectCode([page], defaults, { store, expectCode: (pieces) => void asked.push(...pieces) })
      return asked.filter(({ isDrawn }) => isDrawn)
    }
    expect(look()).toEqual([{ source: 'graph TD\nA --> B', language: 'mermaid', isDrawn: true }])
    await sitePage(page.source, { services: { store } })
    expect(look()).toEqual([])
  })
})

describe('threads that colour and draw', () => {
  const thread = (script: string) => (): Worker => new Worker(script, { eval: true })
  const answers = `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', ({ number, source }) => parentPort.postMessage({ number, made: 'k' + source.length }))`

  it('share what there is to do', async () => {
    const { craft, close } = createCraftThreads({ count: 2, enough: 1, start: thread(answers) })
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, index) => craft({ source: 'x'.repeat(index + 1), language: 'js' })),
    )
    expect(made.map(({ made }) => made)).toEqual(Array.from({ length: 40 }, (_, index) => `k${index + 1}`))
    await close()
  })

  it('draw diagrams as they colour code, at more than their characters are worth', async () => {
    const drawing = { source: 'graph TD\nA --> B', language: 'mermaid', isDrawn: true }
    const tells = `require('node:worker_threads').parentPort.on('message', ({ number, isDrawn }) =>
      require('node:worker_threads').parentPort.postMessage({ number, made: isDrawn ? '<svg>' : 'k' }))`
    const { craft, close } = createCraftThreads({ count: 1, enough: 1000, start: thread(tells) })
    const made = await Promise.all([craft(drawing), craft({ source: drawing.source, language: 'mermaid' })])
    expect(made).toEqual([{ made: '<svg>' }, { made: 'k' }])
    await close()
  })

  it('that die do not stop the others, and say so', async () => {
    const dies = `require('node:worker_threads').parentPort.on('message', () => process.exit(3))`
    const { craft } = createCraftThreads({ count: 1, enough: 1, start: thread(dies) })
    const made = await Promise.all(['let a', 'let b', 'let c'].map((source) => craft({ source, language: 'js' })))
    expect(made[0]).toEqual({ fault: 'a thread ended' })
    expect(made.slice(1)).toEqual([{ made: 'k3_2' }, { made: 'k3_2' }])
  })

  it('that hang are let go', async () => {
    const hangs = `require('node:worker_threads').parentPort.on('message', () => { for (;;); })`
    const { craft } = createCraftThreads({ count: 1, enough: 1, patience: 300, start: thread(hangs) })
    expect(await craft({ source: 'let a', language: 'js' })).toEqual({ fault: 'a thread took too long' })
  })

  it('begin with what is expected, and do it once', async () => {
    const counts = `let asked = 0
      require('node:worker_threads').parentPort.on('message', ({ number, source }) =>
        require('node:worker_threads').parentPort.postMessage({ number, made: source + ' ' + (asked += 1) }))`
    const { craft, expect: begin, lendHand, close } = createCraftThreads({ count: 1, enough: 10, start: thread(counts) })
    begin(['let tide', 'let moon', 'let tide'].map((source) => ({ source, language: 'js' })))
    expect(await craft({ source: 'let moon', language: 'js' })).toEqual({ made: 'let moon 2' })
    expect(await craft({ source: 'let tide', language: 'js' })).toEqual({ made: 'let tide 1' })
    await lendHand()
    expect(await craft({ source: 'let tide', language: 'js' })).toEqual({ made: 'let tide 3' })
    await close()
  })

  it('are not kept from their end by what was expected and never came', async () => {
    const slow = `require('node:worker_threads').parentPort.on('message', ({ number }) =>
      setTimeout(() => require('node:worker_threads').parentPort.postMessage({ number, made: 'k1' }), 20))`
    const { craft, expect: begin, lendHand, close } = createCraftThreads({ count: 1, enough: 1, start: thread(slow) })
    begin(Array.from({ length: 200 }, (_, index) => ({ source: `let tide${'x'.repeat(1000 + index)}`, language: 'js' })))
    const last = craft({ source: 'let moon', language: 'js' })
    await lendHand()
    const before = performance.now()
    expect(await last).toEqual({ made: 'k1' })
    expect(performance.now() - before).toBeLessThan(3500)
    await close()
  })

  it('do not begin with a little, which is done when a hand is lent', async () => {
    const start = (): Worker => {
      throw new Error('Unexpected thread')
    }
    const { craft, expect: begin, lendHand } = createCraftThreads({ count: 2, start })
    begin([{ source: 'let a', language: 'js' }])
    const made = craft({ source: 'let a', language: 'js' })
    await lendHand()
    expect(await made).toEqual({ made: 'k3_2' })
  })

  it('are not started for a little', async () => {
    const { craft } = createCraftThreads({
      count: 2,
      start: () => {
        throw new Error('Unexpected thread')
      },
    })
    expect(await craft({ source: 'let a', language: 'js' })).toEqual({ made: 'k3_2' })
  })
})
