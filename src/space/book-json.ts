/** `book.json`, the configuration of GitBook 2 and 3. JSON is YAML too, so the same reader tells the places. */
import { collector } from '../diagnostics/diagnostic.ts'
import type { BookValues } from './book-parser.ts'
import { type ConfigFile, readStructure } from './config-file.ts'
import { languageTag } from './language-tag.ts'
import { isMap } from './read-yaml.ts'
import { valueReader } from './value-reader.ts'
import { scalarsOf } from './variables.ts'
import { withoutDebris } from './zero-width.ts'

export interface BookJson extends ConfigFile {
  title?: string
  language?: string
  variables: Record<string, string | number | boolean>
  /** What `book` stands for in the pages: all that the file says, its variables as if they stood at the top. */
  values: BookValues
}

export function readBookJson(text: string, file: string): BookJson {
  const { report, diagnostics } = collector()
  const reader = valueReader(withoutDebris(text), file, report)
  const { title, language, variables } = reader.top
  const tag = languageTag(language)
  return {
    ...readStructure(reader),
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(tag ? { language: tag } : {}),
    redirects: new Map(),
    variables: isMap(variables) ? scalarsOf(variables) : {},
    // One cast: JSON holds nothing else.
    values: { ...reader.top, ...(isMap(variables) ? variables : {}) } as BookValues,
    diagnostics,
    placeOf: reader.placeOf,
  }
}
