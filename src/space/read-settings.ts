/** Reads what stands in `.gitbook/` beside assets and includes: the variables and the tags of a space. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Files } from './files.ts'
import { foldersAbove } from './path-within.ts'
import { readText } from './read-text.ts'
import type { FileIndex, TagDefinition } from './space.ts'
import { readTagDefinitions } from './tag-definitions.ts'
import { readVariables, type Variables } from './variables.ts'

export interface Settings {
  variables: Variables
  tags: TagDefinition[]
  diagnostics: Diagnostic[]
}

export async function readSettings(files: Files, index: FileIndex, root: string): Promise<Settings> {
  const vars = await readNearest(files, index, root, ['vars.yaml', 'vars.yml'])
  const tags = await readNearest(files, index, root, ['tags.yaml', 'tags.yml'])
  const { variables, diagnostics: ofVariables } = vars ? readVariables(vars.text, vars.file) : { variables: {}, diagnostics: [] }
  const { tags: list, diagnostics: ofTags } = tags ? readTagDefinitions(tags.text, tags.file) : { tags: [], diagnostics: [] }
  const diagnostics = [...(vars?.diagnostics ?? []), ...ofVariables, ...(tags?.diagnostics ?? []), ...ofTags]
  return { variables, tags: list, diagnostics }
}

/** The file in `.gitbook` of the root; older exports have the folder above a root that is a sub-folder. */
async function readNearest(files: Files, index: FileIndex, root: string, names: readonly string[]) {
  const folders = [root, ...foldersAbove(root)].map((folder) => (folder === '' ? '.gitbook' : `${folder}/.gitbook`))
  const file = folders.flatMap((folder) => names.map((name) => `${folder}/${name}`)).find((path) => index.has(path))
  return file === undefined ? undefined : { file, ...readText(await files.read(file), file) }
}
