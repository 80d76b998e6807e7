/**
 * Keeps what can be kept of a map whose YAML is not valid: each entry is read on its own, and one that cannot be
 * read becomes the text that stands after its key.
 *
 *     icon: leaf
 *     description: Pots: the clay ones   →   { icon: 'leaf', description: 'Pots: the clay ones' }
 */
import { isMap, readYaml, type YamlMap, type YamlPlace } from './read-yaml.ts'

const entryStart = /^(?:"([^"\n]+)"|'([^'\n]+)'|([^\s#:"'[\]{}&*!|>%@`,-][^\n:]*)):(?=\s|$)/

/** Entries that are read as YAML; of those after them, which no honest page has, the text is kept. */
const mostRead = 500

/** Undefined when no line looks like an entry: then the text is no map at all. */
export function recoverYaml(yaml: string, place: YamlPlace): YamlMap | undefined {
  const entries = splitEntries(yaml)
  if (!entries.some((entry) => entryStart.test(entry))) return undefined
  const data: YamlMap = {}
  for (const [at, entry] of entries.entries()) addEntry(data, entry, at < mostRead ? place : undefined)
  return data
}

/** An entry goes on as long as lines are indented, blank, comments, or items of a list. */
export function splitEntries(yaml: string): string[] {
  const entries: string[] = []
  for (const line of yaml.split('\n')) {
    if (entries.length > 0 && !entryStart.test(line)) entries.push(`${entries.pop()}\n${line}`)
    else entries.push(line)
  }
  return entries
}

function addEntry(data: YamlMap, entry: string, place: YamlPlace | undefined): void {
  const head = entryStart.exec(entry)
  const key = (head?.[1] ?? head?.[2] ?? head?.[3])?.trim()
  if (!head || key === undefined || key === '__proto__' || Object.hasOwn(data, key)) return
  const { value, diagnostics } = place ? readYaml(entry, place) : { value: undefined, diagnostics: [] }
  const valid = diagnostics.length === 0 && isMap(value)
  data[key] = valid ? value[key] : unquoted(entry.slice(head[0].length))
}

/** Lines of one value read as one, as YAML folds them. */
function unquoted(value: string): string {
  const text = value.replace(/\s+/g, ' ').trim()
  const quote = text[0]
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text
}
