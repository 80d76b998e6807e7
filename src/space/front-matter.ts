/**
 * Splits the front matter off a page and reads it. YAML is the only language; what asks for another is never run.
 *
 *     ---                                    data: { description: 'Pots: the clay ones' }
 *     description: Pots: the clay ones   →   bodyStart: where `# Pots` begins
 *     ---                                    diagnostics: frontmatter/invalid-yaml at 2:14
 *     # Pots
 */
import matter from 'gray-matter'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { type FrontMatterBlock, frontMatterBlock } from './front-matter-block.ts'
import { faultsOfEntries } from './front-matter-faults.ts'
import { placeAt } from './place.ts'
import { isMap, readYaml, type YamlMap, type YamlPlace, type YamlResult } from './read-yaml.ts'
import { recoverYaml } from './recover-yaml.ts'

export interface FrontMatter {
  data: YamlMap
  /** Offset in the source where the body starts. */
  bodyStart: number
  diagnostics: Diagnostic[]
}

export function readFrontMatter(source: string, file: string): FrontMatter {
  const block = frontMatterBlock(source)
  if (!block || isProse(block)) return { data: {}, bodyStart: 0, diagnostics: [] }
  if (block.language !== '' && !/^ya?ml$/i.test(block.language)) return unsafe(block, source, file)
  const place: YamlPlace = { file, source, start: block.start, id: 'frontmatter/invalid-yaml', what: 'front matter' }
  const { value, diagnostics } = readWithGrayMatter(block, place)
  const data = diagnostics.length === 0 ? (value ?? {}) : recoverYaml(block.yaml, place)
  if (!isMap(data) || !hasName(data)) return { data: {}, bodyStart: 0, diagnostics: [] }
  return { data, bodyStart: block.bodyStart, diagnostics: faultsOfEntries(diagnostics, block.yaml, data, place) }
}

/**
 * gray-matter runs `---js` blocks unless each engine is replaced, under each of its names, and remembers what it
 * parsed unless it gets options. It sees only a block whose language is settled; the engines are the second lock.
 */
function readWithGrayMatter(block: FrontMatterBlock, place: YamlPlace): Pick<YamlResult, 'value' | 'diagnostics'> {
  let result: Pick<YamlResult, 'value' | 'diagnostics'> = { value: undefined, diagnostics: [] }
  const parse = (yaml: string): object => {
    // What gray-matter hands on begins with the end of the line `---`.
    result = readYaml(yaml.slice(1), place)
    return {}
  }
  // The closing delimiter has a line end of its own: gray-matter would also stop at `----` or `---x` inside a value.
  matter(`---\n${block.yaml}---\n`, { language: 'yaml', delimiters: ['---', '---\n'], engines: { ...denied, yaml: parse } })
  return result
}

const deny = (): object => {
  throw new Error('Front matter may only be YAML')
}
const denied = { javascript: deny, js: deny, json: deny, coffee: deny, coffeescript: deny, cson: deny, toml: deny }

function unsafe(block: FrontMatterBlock, source: string, file: string): FrontMatter {
  const top = source.startsWith('\uFEFF') ? 1 : 0
  const found = diagnostic({
    id: 'frontmatter/unsafe-language',
    message: `Unexpected front matter language \`${block.language}\`, expected YAML; it was not run`,
    file,
    place: placeAt(source, top + 3, block.start - 1),
    related: [{ message: `Left out: ${shorten(block.yaml.trim())}`, file, place: placeAt(source, block.start, block.bodyStart) }],
    hint: 'Write the front matter as YAML',
  })
  return { data: {}, bodyStart: block.bodyStart, diagnostics: [found] }
}

const shorten = (text: string): string => (text.length > 2000 ? `${text.slice(0, 2000)}…` : text)

/** A divider, a blank line, a heading (to YAML a comment) and another divider further down are a page's own text. */
function isProse({ language, yaml }: FrontMatterBlock): boolean {
  return language === '' && /^[ \t]*\n/.test(yaml) && /^#{1,6}[ \t][^\n]*\n[ \t]*$/m.test(yaml)
}

/** `One thing matters: water` between two dividers reads as a map too; front matter has at least one name for a key. */
const hasName = (data: YamlMap): boolean => {
  const keys = Object.keys(data)
  return keys.length === 0 || keys.some((key) => /^[\p{L}\p{N}_$@.:-]+$/u.test(key))
}
