/** What scripts add to a site, in a real browser: over http under a strict policy, and from a disk. */
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { joinScripts, withoutComments } from '../../src/targets/site/join-scripts.ts'
import { findChromium, missingChromium, openChromium, openPage, type WatchedPage } from '../support/chromium.ts'
import { writeSite } from '../support/site.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'

const tabs = (...titles: string[]): string =>
  `{% tabs %}\n${titles.map((title) => `{% tab title="${title}" %}\n### ${title} first\n\nAll of ${title}.\n{% endtab %}`).join('\n\n')}\n{% endtabs %}`

const files: Record<string, string> = {
  'SUMMARY.md': [
    '# Table of contents\n',
    '* [Harbour](README.md)',
    '* [Guide](guide/README.md)',
    '  * [Tides](guide/tides.md)',
    '    * [Spring tides](guide/springs.md)',
    '  * [Boats](guide/boats.md)',
    '  * [Outline](guide/outline.md)',
    '* [Été à l’école](ete.md)',
    '* [資料庫](data.md)',
  ].join('\n'),
  'README.md': `# Harbour\n\nBoats leave at nine.\n\n${tabs('npm', 'pnpm')}\n\n${'A line of text.\n\n'.repeat(30)}${tabs('yarn', 'pnpm')}\n\n<button type="button" class="button secondary" data-action="search" data-query="tides">Look for tides</button>\n`,
  'guide/README.md': '# Guide\n\nWhere to begin.\n',
  'guide/tides.md': `# Tides\n\n## High water\n\nThe ferry waits for no tide.\n\n<details>\n\n<summary>Why</summary>\n\n### The moon\n\nIt pulls.\n\n</details>\n\n${tabs('npm', 'pnpm')}\n\n${'Text.\n\n'.repeat(60)}## Low water\n\nMud.\n\n${'Text.\n\n'.repeat(60)}`,
  'guide/springs.md': '# Spring tides\n\nTwice a month.\n\n```js\nconst level = tideTable.readLevel(harbour)\n```\n',
  'guide/boats.md': `# Boats\n\n\`\`\`sh\nferry --next ${'--and-more '.repeat(30)}\n\`\`\`\n\n{% code expandable="true" %}\n\`\`\`js\n${'row()\n'.repeat(30)}\`\`\`\n{% endcode %}\n\n![A chart](chart.svg)\n\n{% embed url="https://www.youtube.com/watch?v=abcdefghijk" %}\n`,
  'guide/chart.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000"><rect width="2000" height="1000" fill="teal"/></svg>',
  'guide/notes.md': '# Notes\n\nThe fog[^1] comes.\n\n[^1]: Cloud that lies **low**.\n',
  'guide/outline.md': `# Outline\n\n## First\n\n${'Text.\n\n'.repeat(40)}## Install\n\n{% tabs %}\n{% tab title="A" %}\nOpen.\n{% endtab %}\n{% tab title="B" %}\n### In B\n\nClosed.\n{% endtab %}\n{% endtabs %}\n\n<details>\n\n<summary>Why</summary>\n\n### Folded\n\nSo.\n\n</details>\n\n## Last\n\n${'Text.\n\n'.repeat(40)}\n\n{% code overflow="wrap" lineNumbers="true" %}\n\`\`\`sh\nferry --next ${'--and-more '.repeat(30)}\nmoor\n\`\`\`\n{% endcode %}\n`,
  'ete.md': '# Été à l’école\n\nLes élèves apprennent la marée à l’école du port.\n',
  'data.md': '# 資料庫\n\n如何建立一個資料庫與複製。\n\n## 索引\n\n使用 CREATE INDEX 建立索引。\n',
}

/** What is typed, where it leads, what is marked. */
const queries: [query: string, address: RegExp, mark: string][] = [
  ['ferry', /guide\/tides\/index\.html#high-water$/, 'ferry'],
  ['ferrry', /guide\/(?:tides|boats)\/index\.html/, 'ferry'],
  ['moon', /guide\/tides\/index\.html#the-moon$/, 'moon'],
  ['eleves', /ete\/index\.html$/, 'élèves'],
  ['l’École', /ete\/index\.html$/, 'école'],
  ['maree ecole', /ete\/index\.html$/, 'marée'],
  ['資料庫', /data\/index\.html$/, '資料庫'],
  ['索引', /data\/index\.html#/, '索引'],
  ['複', /data\/index\.html$/, '複'],
  ['建立索引', /data\/index\.html#/, '建立索引'],
  ['read level', /guide\/springs\/index\.html$/, 'tideTable.readLevel'],
  ['tidetable', /guide\/springs\/index\.html$/, 'tideTable.readLevel'],
]

async function writeSpace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'unbook-space-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

describe.skipIf(!findChromium())(`in Chromium${findChromium() ? '' : missingChromium}`, () => {
  let browser: Browser
  let server: StaticServer
  let disk: string
  let open: WatchedPage | undefined

  beforeAll(async () => {
    const { folder } = await writeSite(await writeSpace())
    disk = pathToFileURL(`${folder}/`).href
    ;[browser, server] = await Promise.all([openChromium(), serveFolder(folder)])
  }, 60_000)
  afterAll(async () => {
    await Promise.all([browser?.close(), server?.close()])
  })
  /** No page may ever complain. */
  afterEach(async () => {
    await open?.context.close()
    expect(open?.complaints ?? []).toEqual([])
    open = undefined
  })

  async function visit(path: string, from = server.url, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
    open = await openPage(browser, options)
    await open.page.goto(from + path)
    return open.page
  }

  const addresses = (): [string, string][] => [
    ['http', server.url],
    ['disk', disk],
  ]

  it('shows an address without index.html on a host, and leaves it on a disk', async () => {
    const page = await visit('guide/tides/index.html?a=1#low-water')
    expect(page.url()).toBe(`${server.url}guide/tides/?a=1#low-water`)
    await page.goto(`${disk}index.html`)
    expect(page.url()).toBe(`${disk}index.html`)
  })

  it('remembers the theme before the page is drawn', async () => {
    const page = await visit('index.html', server.url, { colorScheme: 'light' })
    const theme = (): Promise<unknown> => page.evaluate('document.documentElement.dataset.theme')
    expect(await theme()).toBeUndefined()
    expect(await page.getAttribute('[data-theme-choice=system]', 'aria-pressed')).toBe('true')
    await page.click('[data-theme-choice=dark]')
    expect(await theme()).toBe('dark')
    await page.goto(`${server.url}guide/`)
    expect(await theme()).toBe('dark')
    expect(await page.getAttribute('[data-theme-choice=dark]', 'aria-pressed')).toBe('true')
    await page.click('[data-theme-choice=system]')
    expect(await theme()).toBeUndefined()
    expect(await page.textContent('[aria-live]')).not.toBeNull()
  })

  it('unfolds branches that the page does not hold', async () => {
    for (const [, from] of addresses()) {
      const page = await visit('index.html', from)
      const links = (): Promise<number> => page.locator('.nav a').count()
      const before = await links()
      await page.focus('.nav-toggle')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.nav a:text-is("Tides")')
      expect(await links()).toBeGreaterThan(before)
      await page.click('[data-nav="guide/tides/index.html"]')
      await page.click('.nav a:text-is("Spring tides")')
      expect(await page.textContent('h1')).toContain('Spring tides')
      await page.goBack()
      await open?.context.close()
    }
  })

  it('opens the menu on narrow screens and gives the focus back', async () => {
    const page = await visit('index.html', server.url, { viewport: { width: 400, height: 700 } })
    const isVisible = (): Promise<boolean> => page.isVisible('.sidebar')
    expect(await isVisible()).toBe(false)
    await page.click('[data-menu-open]')
    expect(await isVisible()).toBe(true)
    expect(await page.evaluate('document.querySelector("main").inert')).toBe(true)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Harbour')
    await page.keyboard.press('Escape')
    expect(await isVisible()).toBe(false)
    expect(await page.evaluate('document.activeElement.matches("[data-menu-open]")')).toBe(true)
    expect(await page.evaluate('document.querySelector("main").inert')).toBe(false)
  })

  it('keeps tabs in step, in place, and from page to page', async () => {
    for (const [, from] of addresses()) {
      const page = await visit('index.html', from)
      const second = page.locator('.tabs').nth(1).locator('[data-tab=pnpm]')
      await second.scrollIntoViewIfNeeded()
      const before = (await second.boundingBox())?.y ?? 0
      await second.locator('input').check({ force: true })
      expect(await page.isVisible('text=All of pnpm. >> nth=0')).toBe(true)
      expect(await page.isVisible('text=All of npm.')).toBe(false)
      expect(Math.abs(((await second.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
      await page.goto(`${from}guide/tides/index.html`)
      expect(await page.isChecked('[data-tab=pnpm] input')).toBe(true)
      await open?.context.close()
    }
  })

  it('opens what a link leads into', async () => {
    const page = await visit('guide/tides/index.html#pnpm-first')
    expect(await page.isChecked('[data-tab=pnpm] input')).toBe(true)
    expect(await page.isVisible('details h3')).toBe(false)
    await page.evaluate('void (location.hash = "#the-moon")')
    await page.waitForSelector('details[open]')
    expect((await page.locator('#the-moon').boundingBox())?.y).toBeLessThan(720)
  })

  it('marks the current section in the outline', async () => {
    const page = await visit('guide/tides/index.html', server.url, { viewport: { width: 1400, height: 800 } })
    await page.locator('#low-water').scrollIntoViewIfNeeded()
    await page.evaluate('document.querySelector("#low-water").scrollIntoView()')
    await page.waitForSelector('.toc a[href="#low-water"][aria-current]')
    expect(await page.locator('.toc [aria-current]').count()).toBe(1)
  })

  it('marks no section that is in a closed tab or expandable', async () => {
    const page = await visit('guide/outline/index.html', server.url, {
      ...{ viewport: { width: 1400, height: 800 }, reducedMotion: 'reduce' },
    })
    const marked: Record<string, string | null> = {}
    for (const [id, below] of [
      ['first', 0],
      ['first', 500],
      ['install', 0],
      ['last', 0],
      ['last', 700],
    ] as const) {
      await page.evaluate(`document.querySelector("#${id}").scrollIntoView(); scrollBy(0, ${below})`)
      await page.waitForTimeout(300)
      marked[`${id} ${below}`] = await page.locator('.toc [aria-current]').textContent()
    }
    expect(marked).toEqual({
      'first 0': 'First',
      'first 500': 'First',
      'install 0': 'Install',
      'last 0': 'Last',
      'last 700': 'Last',
    })
  })

  it('keeps titles off the arrow that unfolds them', async () => {
    const page = await visit('index.html', server.url, { viewport: { width: 1400, height: 800 } })
    await page.waitForSelector('.nav-toggle')
    const ends = await page.evaluate(
      '[...document.querySelectorAll(".nav-branch > a")].map((link) => getComputedStyle(link).paddingInlineEnd)',
    )
    expect(new Set(ends as string[])).toEqual(new Set(['32px']))
  })

  it('sets what goes on of a numbered line below its code', async () => {
    const page = await visit('guide/outline/index.html')
    const lefts = await page.evaluate<number[]>(`(() => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector(".numbered .line"))
      return [...range.getClientRects()].map(({ left }) => Math.round(left))
    })()`)
    const [first = 0] = lefts
    expect(lefts.length).toBeGreaterThan(2)
    expect(lefts.filter((left) => left < first - 2)).toEqual([])
    expect(
      await page
        .locator('.numbered .line')
        .nth(1)
        .evaluate((line) => line.getClientRects().length),
    ).toBe(1)
  })

  it('copies, wraps and unfolds code', async () => {
    for (const [name, from] of addresses()) {
      const page = await visit('guide/boats/index.html', from)
      if (name === 'http') await open?.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.hover('.code')
      await page.click('[data-copy] >> nth=0')
      await page.waitForSelector('[data-copy].copied')
      if (name === 'http') expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^ferry --next .*--and-more $/)
      const wide = (): Promise<boolean> =>
        page
          .locator('.code pre')
          .first()
          .evaluate((pre) => pre.scrollWidth > pre.clientWidth)
      expect(await wide()).toBe(true)
      await page.click('.code-wrap')
      expect(await wide()).toBe(false)
      const height = (): Promise<number> => page.locator('.foldable pre').evaluate((pre) => pre.clientHeight)
      const folded = await height()
      await page.click('.code-fold')
      expect(await height()).toBeGreaterThan(folded)
      expect(await page.getAttribute('.code-fold', 'aria-expanded')).toBe('true')
      await open?.context.close()
    }
  })

  it('shows an image in full and gives the focus back', async () => {
    const page = await visit('guide/boats/index.html')
    await page.focus('a.zoom')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.zoom-dialog[open] img')
    expect(await page.locator('.zoom-dialog img').evaluate((image) => image.getBoundingClientRect().width)).toBeGreaterThan(700)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.zoom-dialog', { state: 'detached' })
    expect(await page.evaluate('document.activeElement.className')).toBe('zoom')
  })

  it('asks other sites for nothing before the reader wants it', async () => {
    const page = await visit('guide/boats/index.html')
    expect(await page.locator('iframe').count()).toBe(0)
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Player' }))
    await page.click('[data-embed-load]')
    const frame = page.locator('.embed-player iframe')
    expect(await frame.getAttribute('sandbox')).toContain('allow-scripts')
    expect(await frame.getAttribute('src')).toMatch(/^https:\/\/www\.youtube-nocookie\.com\//)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('IFRAME')
    const asked = open?.complaints.splice(0) ?? []
    // Tests have no network, so the player itself fails.
    expect(asked.filter((complaint) => !/^(?:elsewhere|failed): https:\/\/www\.youtube-nocookie\.com\//.test(complaint))).toEqual(
      [],
    )
  })

  it('shows a note where it is marked, and gives the focus back', async () => {
    const page = await visit('guide/notes/index.html')
    await page.focus('[data-footnote-ref]')
    await page.keyboard.press('Enter')
    expect(await page.textContent('.note-box:popover-open')).toContain('Cloud that lies low.')
    expect(page.url()).not.toContain('#')
    await page.keyboard.press('Escape')
    expect(await page.locator('.note-box:popover-open').count()).toBe(0)
    expect(await page.locator('[data-footnote-ref]:focus').count()).toBe(1)
  })

  it('refuses frames of other kinds', async () => {
    const page = await visit('guide/boats/index.html')
    for (const address of ['javascript:alert(1)', 'http://127.0.0.1/', 'data:text/html,x', '/guide/']) {
      await page.locator('[data-embed]').evaluate((box, embed) => box.setAttribute('data-embed', embed), address)
      await page.click('[data-embed-load]')
      expect(await page.locator('iframe').count()).toBe(0)
    }
  })

  describe('search', () => {
    /** The answer to this very question. */
    const ask = async (page: Page, query: string): Promise<void> => {
      await page.fill('.search-field', query)
      await page.waitForSelector('.search-dialog[aria-busy=false]')
    }
    const chosen = (page: Page): Promise<string | null> => page.getAttribute('.search-option[aria-selected=true]', 'href')

    it.each(['http', 'disk'])('finds words in three languages: %s', async (name) => {
      const page = await visit('guide/index.html', name === 'http' ? server.url : disk)
      await page.keyboard.press('/')
      await page.waitForSelector('.search-dialog[open]')
      for (const [query, address, mark] of queries) {
        await ask(page, query)
        await page.waitForSelector(`.search-results mark:text-is("${mark}")`, { timeout: 5000 })
        expect(await chosen(page)).toMatch(address)
      }
      await page.keyboard.press('Enter')
      await page.waitForURL(/springs\/(?:index\.html)?$/)
    })

    it('is walked by keys, said aloud, closed by Escape', async () => {
      const page = await visit('index.html')
      await page.focus('[data-search-open]')
      await page.keyboard.press('Control+k')
      await page.waitForSelector('.search-dialog[open]')
      await ask(page, 'tide')
      const at = (): Promise<string | null> => page.getAttribute('.search-field', 'aria-activedescendant')
      const options = await page.locator('.search-option').evaluateAll((found) => found.map(({ id }) => id))
      const start = options.indexOf((await at()) ?? '')
      expect(await page.textContent('.search-status')).toMatch(/^Results: [1-9]/)
      for (let step = 1; step <= options.length; step += 1) {
        await page.keyboard.press('ArrowDown')
        expect(await at()).toBe(options[(start + step) % options.length])
      }
      await page.keyboard.press('ArrowUp')
      expect(await at()).toBe(options.at(start - 1))
      expect(await page.locator('[aria-selected=true]').getAttribute('id')).toBe(await at())
      await ask(page, 'zzzzzz')
      expect(await page.locator('.search-option').count()).toBe(0)
      await page.keyboard.press('Escape')
      expect(await page.isVisible('.search-dialog')).toBe(false)
      expect(await page.evaluate('document.activeElement.matches("[data-search-open]")')).toBe(true)
    })

    it('holds to what assistive technology needs, in both themes', async () => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await visit('index.html', server.url, { colorScheme })
        await page.keyboard.press('/')
        await ask(page, 'tide')
        await page.waitForSelector('.search-excerpt mark')
        await page.evaluate(axe)
        const violations = await page.evaluate(
          'axe.run(".search-dialog").then((found) => found.violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
        )
        expect(violations).toEqual([])
        await open?.context.close()
      }
    })

    it('opens with the words of a button', async () => {
      const page = await visit('index.html')
      await page.click('text=Look for tides >> visible=true')
      await page.waitForSelector('.search-option')
      expect(await page.inputValue('.search-field')).toBe('tides')
    })

    it('leaves a slash to those who type', async () => {
      const page = await visit('index.html')
      await page.evaluate('document.body.prepend(document.createElement("textarea"))')
      await page.focus('textarea')
      await page.keyboard.type('a/b')
      expect(await page.inputValue('textarea')).toBe('a/b')
      expect(await page.locator('.search-dialog').count()).toBe(0)
    })
  })

  it('asks for no search where there is none', async () => {
    const { folder } = await writeSite(await writeSpace(), { search: 'none' })
    const page = await visit('index.html', pathToFileURL(`${folder}/`).href)
    await page.keyboard.press('/')
    expect(await page.isVisible('[data-search-open]')).toBe(false)
    expect(await page.isVisible('text=Look for tides >> nth=0')).toBe(true)
    expect(readdirSync(join(folder, '_unbook')).filter((name) => /search/.test(name))).toEqual([])
  })

  it('uses pagefind where it is asked for, and MiniSearch from a disk', async () => {
    const { folder } = await writeSite(await writeSpace(), { search: 'pagefind' })
    const policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
    const other = await serveFolder(folder, { policy })
    for (const [from, engine] of [
      [other.url, 'pagefind'],
      [pathToFileURL(`${folder}/`).href, 'minisearch'],
    ] as const) {
      const page = await visit('index.html', from)
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      await page.keyboard.press('/')
      await page.fill('.search-field', 'ferry')
      await page.waitForSelector('.search-option mark')
      expect(await page.getAttribute('.search-option[aria-selected=true]', 'href')).toMatch(/guide\/(?:tides|boats)\//)
      expect(loaded.some((url) => url.includes(`/_unbook/${engine}`))).toBe(true)
      expect(loaded.some((url) => url.includes('minisearch.js'))).toBe(engine === 'minisearch')
      await open?.context.close()
    }
    await other.close()
  })

  it('weighs little', async () => {
    const size = async (name: string): Promise<number> => {
      const response = await fetch(`${server.url}_unbook/${name}`)
      return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length
    }
    expect(await size('site.js')).toBeLessThan(6 * 1024)
    expect(await size('search.js')).toBeLessThan(6.75 * 1024)
    expect(await size('theme.js')).toBeLessThan(300)
  })
})

describe('joined scripts', () => {
  it('holds neither imports nor comments', () => {
    const source =
      "/** Says. */\nimport { a } from './a.js'\n\n/** @param {string} b */\nexport function say(b) {\n  // Why.\n  return a(b)\n}\n"
    expect(joinScripts([source], { words: {} })).toBe(
      '(() => {\n\'use strict\'\nconst site = {"words":{}}\nfunction say(b) {\nreturn a(b)\n}\n})()\n',
    )
  })

  it('keeps what only looks like a comment', () => {
    expect(withoutComments("const a = 'https://a.example' // b\nconst c = '/* d */'\n")).toBe(
      "const a = 'https://a.example' // b\nconst c = '/* d */'\n",
    )
  })
})
