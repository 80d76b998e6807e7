/**
 * The index of pagefind, beside that of MiniSearch, for large sites.
 *
 * MiniSearch loads its whole index with the first search: about 120 kB compressed for 100 pages. Up to some 1,500 pages that is
 * a wait of a second at most, it works from a disk and under any policy of content, and forgives slips. Pagefind loads only what a
 * query needs, but wants a host, WebAssembly, 100 kB to begin with, and seconds when the site is made. Words of scripts without
 * spaces it finds less well. So `auto` takes it for more pages than that, in languages with spaces.
 */
import type { CustomRecord, PagefindIndex } from 'pagefind'
import type { OutputFile } from '../../target.ts'
import { ownFolder } from '../paths.ts'
import type { SiteSettings } from '../settings.ts'
import type { PageText } from './write-index.ts'

const manyPages = 1500
/** Files of texts: sections share them where there are more. */
const mostFragments = 500
const withoutSpaces = /^(?:zh|ja|th|lo|km|my|yue)\b/i

export const wantsPagefind = ({ search = 'auto' }: SiteSettings, pages: number, language: string): boolean =>
  search === 'pagefind' || (search === 'auto' && pages > manyPages && !withoutSpaces.test(language))

/** Undefined where pagefind is not installed or its program does not run on this machine. */
export async function writePagefind(pages: readonly PageText[], language: string): Promise<OutputFile[] | undefined> {
  const pagefind = await import('pagefind').catch(() => undefined)
  if (pagefind === undefined) return undefined
  try {
    // Versions before 1.6 do not know the second, and write a file for each section.
    const settings = { forceLanguage: language.split('-')[0] || 'en', maxFragments: mostFragments }
    const { index } = await pagefind.createIndex(settings)
    return index && (await filesOf(index, pages, language))
  } catch {
    return undefined
  } finally {
    await pagefind.close().catch(() => undefined)
  }
}

async function filesOf(index: PagefindIndex, pages: readonly PageText[], language: string): Promise<OutputFile[]> {
  for (const page of pages) await Promise.all(recordsOf(page, language).map((record) => index.addCustomRecord(record)))
  const { files } = await index.getFiles()
  return files
    .filter(({ path }) => !/(?:^|\/)pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path))
    .map(({ path, content }) => ({ path: `${ownFolder}/pagefind/${path}`, content }))
}

function recordsOf({ address, title, trail, sections }: PageText, language: string): CustomRecord[] {
  return sections.flatMap(({ heading, id, text, code }) => {
    const content = [id ? heading : title, text, code].filter(Boolean).join('. ')
    return content ? [{ url: `/${address}#${id}`, content, language, meta: { title, trail, heading, id, page: address } }] : []
  })
}
