/**
 * A real browser for tests, where the machine has one.
 *
 *     const chromium = findChromium()
 *     describe.skipIf(!chromium)(`in Chromium${chromium ? '' : missingChromium}`, () => { … await openChromium() … })
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Said in the title of what is skipped. */
export const missingChromium = ` (skipped: none of ${names.join(', ')} is in PATH)`

/** Path of the first browser found; `UNBOOK_CHROMIUM` names another. */
export function findChromium(): string | undefined {
  const { PATH = '', UNBOOK_CHROMIUM: named } = process.env
  if (named) return named
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync)
}

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(`Cannot find Chromium${missingChromium}`)
  return await chromium.launch({ executablePath, args: quietly })
}

/** A page, and what it said that nobody wants to hear: errors in the console, policies broken, files not found, requests elsewhere. */
export interface WatchedPage {
  page: Page
  context: BrowserContext
  complaints: string[]
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // What a page was still loading when the reader left.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('request', (request) => {
    if (!/^(?:file|data|blob|about):|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(request.url())) {
      complaints.push(`elsewhere: ${request.url()}`)
    }
  })
  return { page, context, complaints }
}
