/** One page as the site has it, for tests: `sitePage('# Harbour')` → its HTML, and what was said of it. */
import { dialect } from '../../src/blocks/dialect.ts'
import { convert } from '../../src/engine/convert.ts'
import { collectAnchors } from '../../src/space/anchors.ts'
import { memoryFiles } from '../../src/space/memory-files.ts'
import { readSpace } from '../../src/space/read-space.ts'
import { loadEngine } from '../../src/syntax/engines/engine.ts'
import { parse } from '../../src/syntax/parse.ts'
import type { SiteSettings } from '../../src/targets/site/settings.ts'
import type { Services, Store } from '../../src/targets/target.ts'
import { defaults } from './fixtures.ts'

export interface SitePage {
  html: string
  messages: string[]
}

interface Given {
  files?: Record<string, string | Uint8Array>
  services?: Services
  site?: SiteSettings
  language?: string
}

/** Of the landing page, what stands in `<article>`. */
export async function sitePage(
  markdown: string,
  { files = {}, services = {}, site = {}, language = 'en' }: Given = {},
): Promise<SitePage> {
  const engine = await loadEngine('auto')
  const space = await readSpace(memoryFiles({ 'README.md': markdown, 'SUMMARY.md': '* [Home](README.md)\n', ...files }), {
    parse: (source, { file, bodyStart }) => parse(source, { dialect, engine, file, bodyStart }),
    anchors: collectAnchors,
    language,
  })
  const { files: written, diagnostics } = await convert(space, { ...defaults, to: 'site', services, site })
  const page = String(written.find(({ path }) => path === 'index.html')?.content)
  return { html: /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? '', messages: diagnostics.map(({ message }) => message) }
}

export function memoryStore(): Store & { records: Map<string, string> } {
  const records = new Map<string, string>()
  return { records, get: (key) => records.get(key), set: (key, value) => void records.set(key, value) }
}
