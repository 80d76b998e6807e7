/**
 * Reads reusable content: every file in `.gitbook/includes` of the space and of the folders above it, and whatever
 * else pages include, wherever in the repository it stands.
 *
 *     {% include "../../shared/notice.md" %} in guide/a/b.md   →   shared/notice.md
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Files } from './files.ts'
import type { PageText } from './page.ts'
import { isMarkdown } from './page-paths.ts'
import { folderOf, foldersAbove, pathWithin } from './path-within.ts'
import { readPages } from './read-pages.ts'
import type { FileIndex } from './space.ts'

export interface TextsOfIncludes {
  /** `path` is the path from the base, as `file` is: an include may stand outside the root. */
  texts: PageText[]
  diagnostics: Diagnostic[]
}

export async function readIncludes(
  files: Files,
  index: FileIndex,
  root: string,
  pages: readonly PageText[],
  isBook = false,
): Promise<TextsOfIncludes> {
  const known = new Set(pages.map((page) => page.file))
  const result: TextsOfIncludes = { texts: [], diagnostics: [] }
  // Includes may include others: goes on until no new file turns up.
  for (let wanted = [...sharedFiles(index, root), ...includedBy(pages, index, isBook)]; wanted.length > 0; ) {
    const fresh = [...new Set(wanted)].filter((file) => !known.has(file))
    for (const file of fresh) known.add(file)
    const read = await readPages(
      files,
      fresh.map((file) => ({ path: file, file })),
    )
    const texts = read.texts.filter(isText)
    result.texts.push(...texts)
    result.diagnostics.push(...read.diagnostics)
    wanted = includedBy(texts, index, isBook)
  }
  return result
}

function sharedFiles(index: FileIndex, root: string): string[] {
  const folders = [root, ...foldersAbove(root)].map((folder) => `${folder === '' ? '' : `${folder}/`}.gitbook/includes/`)
  return [...index.paths()].filter((path) => path.endsWith('.md') && folders.some((folder) => path.startsWith(folder)))
}

const include = /\{%-?[ \t]*include[ \t]+["']([^"'\n]+)["']/g

/**
 * A guess at the text is enough here: a tag in a code sample only means one file more that is read. What includes itself does not count.
 * `isBook`: GitBook 2 and 3 put in the text of any file.
 */
export function includedBy(texts: readonly PageText[], index: FileIndex, isBook = false): string[] {
  const isWanted = (path: string): boolean => isMarkdown(path) || (isBook && (index.size(path) ?? 0) <= mostOfText)
  return texts.flatMap((text) => targetsOf(text).filter((path) => index.has(path) && isWanted(path)))
}

/** Of files that are not Markdown: pictures and archives are no text. */
const mostOfText = 1_000_000
const isText = ({ file, source }: PageText): boolean => isMarkdown(file) || !source.includes('\uFFFD')

/** Asked for more than once in each reading, and a text that has not changed is the same object in the next one. */
const known = new WeakMap<PageText, readonly string[]>()
const none: readonly string[] = []

function targetsOf(text: PageText): readonly string[] {
  const targets = known.get(text) ?? lookForTargets(text)
  known.set(text, targets)
  return targets
}

function lookForTargets({ source, file }: PageText): readonly string[] {
  if (!source.includes('{%')) return none
  return [...source.matchAll(include)].flatMap(([, target = '']) => {
    const path = pathWithin(folderOf(file), target)
    return path !== undefined && path !== file ? [path] : []
  })
}
