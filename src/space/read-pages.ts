/** Reads the texts of many files, a bounded number at the same time. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { isRefusal } from '../diagnostics/is-refusal.ts'
import { systemReason } from '../diagnostics/system-reason.ts'
import type { Files } from './files.ts'
import { type PageText, pageText } from './page.ts'
import type { PageMemory } from './page-memory.ts'
import { readText } from './read-text.ts'

const atOnce = 32

export interface PagePath {
  /** From the root. */
  path: string
  /** From the base. */
  file: string
}

export interface TextsOfPages {
  texts: PageText[]
  /** Pages that could not be read; what is wrong with one that was is with its text. */
  diagnostics: Diagnostic[]
}

export async function readPages(files: Files, paths: readonly PagePath[], memory?: PageMemory): Promise<TextsOfPages> {
  const texts: PageText[] = []
  const diagnostics: Diagnostic[] = []
  for (let from = 0; from < paths.length; from += atOnce) {
    const batch = paths.slice(from, from + atOnce).map((path) => readPage(files, path, memory))
    for (const read of await Promise.all(batch)) {
      if ('source' in read) texts.push(read)
      else diagnostics.push(read)
    }
  }
  return { texts, diagnostics }
}

/** A file may vanish or be locked between listing and reading: the others are still converted. */
async function readPage(files: Files, { path, file }: PagePath, memory?: PageMemory): Promise<PageText | Diagnostic> {
  try {
    const bytes = await files.read(file)
    const read = (): PageText => {
      const { text, diagnostics } = readText(bytes, file)
      return pageText(path, file, text, diagnostics)
    }
    return memory?.text(`${file}\0${path}`, bytes, read) ?? read()
  } catch (error) {
    if (!isRefusal(error)) throw error
    return diagnostic({
      id: 'page/unreadable',
      message: `Cannot read page \`${file}\`: ${systemReason(error) ?? error.message}`,
      file,
    })
  }
}
