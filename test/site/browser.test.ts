/**
 * Every page of a site in a real browser: no fault that axe knows, in both themes; nothing in the console, no request elsewhere and nothing
 * against a strict policy; no layout shift; whole without script, from disk, on a narrow screen and on paper.
 */
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium, missingChromium, openChromium, openPage } from '../support/chromium.ts'
import { corpusPath, corpusRoots } from '../support/corpus.ts'
import { fixtures } from '../support/fixtures.ts'
import { type WrittenSite, writeSite } from '../support/site.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'
import { axeFindings, contrastFindings, isTextHidden, layoutShift, overhang, overSidebar, printed } from './in-page.ts'

const wanted = ['seeds', 'playbook', 'elsa'].filter((name) => corpusRoots.includes(name))
const spaces = [
  ...['site/components', 'spaces/botanical-garden', 'spaces/observatory', 'spaces/two-languages']
    .map((name) => ({ name, path: join(fixtures, name) }))
    .filter(({ path }) => existsSync(path)),
  ...wanted.map((name) => ({ name, path: corpusPath(name) })),
  { name: 'docs', path: join(import.meta.dirname, '../../docs') },
]

const chromium = findChromium()
let browser: Browser
beforeAll(async () => {
  if (chromium) browser = await openChromium()
})
afterAll(() => browser?.close())

describe.skipIf(!chromium)(`in Chromium${chromium ? '' : missingChromium}`, () => {
  describe.each(spaces)('$name', ({ path }) => {
    let site: WrittenSite
    let server: StaticServer
    beforeAll(async () => {
      site = await writeSite(path)
      server = await serveFolder(site.folder)
    })
    afterAll(async () => {
      await server.close()
      await rm(dirname(site.folder), { recursive: true, force: true })
    })

    it('nothing that axe finds in either theme, nothing in the console, no shift', async () => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
      const queue = site.pages.filter(isLookedAt)
      const found: string[] = []
      const lookAtPages = async (): Promise<void> => {
        const { page, context, complaints } = await openPage(browser, { reducedMotion: 'reduce' })
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
          complaints.length = 0
          await page.emulateMedia({ colorScheme: 'light' })
          await page.goto(server.url + encodePath(path))
          // A busy machine may draw in the middle of something: what moves always, moves twice.
          const shift = (await page.evaluate<number>(layoutShift)) > 0.02 ? await shiftAgain(page) : 0
          if (shift > 0.02) found.push(`${path}: layout shifts by ${shift}`)
          await page.evaluate(axe)
          const light = await page.evaluate<string[]>(axeFindings)
          await page.emulateMedia({ colorScheme: 'dark' })
          const dark = await page.evaluate<string[]>(contrastFindings)
          const said = complaints.filter((each) => !isMissingPicture(each))
          found.push(...[...light, ...dark.map((each) => `dark: ${each}`), ...said].map((each) => `${path}: ${each}`))
        }
        await context.close()
      }
      await Promise.all([lookAtPages(), lookAtPages(), lookAtPages()])
      expect(found.slice(0, 40)).toEqual([])
    })

    it('whole without script: the text shows, links lead on', async () => {
      const { page, context } = await openPage(browser, { javaScriptEnabled: false })
      await page.goto(server.url + encodePath(site.sources.values().next().value ?? ''))
      expect(await page.locator('article h1').first().isVisible()).toBe(true)
      expect(await page.locator('nav.sidebar a:visible').count()).toBeGreaterThan(0)
      for (const path of [...site.sources.values()].slice(0, 25)) {
        await page.goto(server.url + encodePath(path))
        const isHidden = await page.evaluate(isTextHidden)
        expect([path, isHidden]).toEqual([path, false])
      }
      await context.close()
    })

    it('from disk', async () => {
      const { page, context, complaints } = await openPage(browser)
      for (const path of [...site.sources.values()].slice(0, 25)) {
        await page.goto(pathToFileURL(join(site.folder, path)).href)
        await page.waitForLoadState()
      }
      await context.close()
      expect(complaints.filter((each) => !isMissingPicture(each))).toEqual([])
    })

    it('on a narrow screen nothing hangs over the edge', async () => {
      const { page, context } = await openPage(browser, { viewport: { width: 360, height: 740 } })
      const wide: string[] = []
      for (const path of [...site.sources.values()].slice(0, 60)) {
        await page.goto(server.url + encodePath(path))
        const over = await page.evaluate<number>(overhang)
        if (over > 0) wide.push(`${path}: ${over} pixels`)
      }
      await context.close()
      expect(wide).toEqual([])
    })

    it('wide blocks keep off the sidebar and the outline, whatever the width of the window', async () => {
      const { page, context } = await openPage(browser)
      const over: string[] = []
      for (const path of [...site.sources.values()].slice(0, 60)) {
        await page.goto(server.url + encodePath(path))
        if ((await page.locator('.full-width').count()) === 0) continue
        for (const width of [1210, 1366, 1376, 1380, 1400, 1414, 1432, 1440, 1600, 1920]) {
          await page.setViewportSize({ width, height: 800 })
          for (const each of await page.evaluate<string[]>(overSidebar)) over.push(`${path} at ${width}: ${each}`)
        }
      }
      await context.close()
      expect(over).toEqual([])
    })

    it('on paper: the text and nothing around it, every panel, every expandable', async () => {
      const { page, context } = await openPage(browser)
      await page.emulateMedia({ media: 'print' })
      for (const path of [...site.sources.values()].slice(0, 25)) {
        await page.goto(server.url + encodePath(path))
        const shown = await page.evaluate(printed)
        expect([path, shown]).toEqual([path, { chrome: [], hiddenPanels: 0, closed: 0 }])
      }
      expect((await page.pdf()).length).toBeGreaterThan(1000)
      await context.close()
    })
  })
})

async function shiftAgain(page: Page): Promise<number> {
  await page.reload()
  return await page.evaluate<number>(layoutShift)
}

/** Pages of rules are all of one shape: of those, a few. */
const isLookedAt = (path: string): boolean => !/^rules\/.*[b-z]\/index\.html$/.test(path)

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** Files of the corpora that are no text are empty: a browser cannot draw them. */
const isMissingPicture = (complaint: string): boolean => /ERR_ABORTED|image|decode/i.test(complaint) && !/policy/i.test(complaint)
