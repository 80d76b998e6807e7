/**
 * Sites as `unbook convert --to site` writes them, for tests that look at the finished thing.
 *
 *     const site = await writeSite('fixtures/spaces/botanical-garden')
 *     site.folder, site.pages   →   where it is, and every page of it
 */
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convert } from '../../src/engine/convert.ts'
import { openSpaces } from '../../src/engine/open-spaces.ts'
import { outputEntries } from '../../src/engine/outcome.ts'
import { topFiles } from '../../src/engine/top-files.ts'
import { writeOutput } from '../../src/engine/write-output.ts'
import type { SiteSettings } from '../../src/targets/site/settings.ts'
import { defaults } from './fixtures.ts'

export interface WrittenSite {
  folder: string
  /** Paths of the HTML pages from the folder, sorted; those that only send on are left out. */
  pages: string[]
  /** Path in the space, with that of the space before it → output path, for every page that came from one. */
  sources: ReadonlyMap<string, string>
}

export async function writeSite(space: string, settings: SiteSettings = {}): Promise<WrittenSite> {
  const folder = join(await mkdtemp(join(tmpdir(), 'unbook-site-')), 'site')
  const opened = await openSpaces(space, { engine: 'auto', withoutDrafts: true })
  const siblings = opened.spaces.map((each) => ({ root: each.space.root, path: each.path, space: each.space }))
  const { structure } = opened
  const options = { ...defaults, to: 'site', site: settings, siblings, ...(structure && { structure }) }
  const converted = []
  for (const each of opened.spaces) {
    converted.push({ ...each, result: await convert(each.space, { ...options, at: each.path }) })
  }
  await writeOutput(folder, [...outputEntries(converted), ...(await topFiles(converted, options))], {})
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort()
  const pages: string[] = []
  for (const file of files) if (!/http-equiv="?refresh/i.test(await readFile(join(folder, file), 'utf8'))) pages.push(file)
  const sources = converted.flatMap(({ path, result }) =>
    result.finished.map(({ page, path: output }): [string, string] => [join(path, page.path), join(path, output)]),
  )
  return { folder, pages, sources: new Map(sources) }
}
