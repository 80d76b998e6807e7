/**
 * What is said of front matter that is no valid YAML: once for each entry, with the entry as it would be right.
 *
 *     description: Pots: the clay ones   →   description: "Pots: the clay ones"
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Edit, Fix } from '../diagnostics/fix.ts'
import { isMap, readYaml, type YamlMap, type YamlPlace } from './read-yaml.ts'
import { splitEntries } from './recover-yaml.ts'

interface Entry {
  /** Offsets in the source. */
  start: number
  end: number
  text: string
}

/** `data` is what was kept of the front matter: the text of a value that cannot be read. */
export function faultsOfEntries(faults: readonly Diagnostic[], yaml: string, data: YamlMap, place: YamlPlace): Diagnostic[] {
  const entries = entriesIn(yaml, place.start)
  const told = new Set<Entry>()
  return faults.flatMap((fault) => {
    const offset = fault.place?.start.offset ?? 0
    const entry = entries.find(({ start, end }) => start <= offset && offset < end)
    // After the first fault of an entry the others are consequences.
    if (entry === undefined || told.has(entry)) return entry === undefined ? [fault] : []
    told.add(entry)
    const fix = withoutTwin(entry, entries) ?? quoted(entry, data, place)
    return [fix === undefined ? fault : { ...fault, fix }]
  })
}

function entriesIn(yaml: string, from: number): Entry[] {
  let start = from
  return splitEntries(yaml).map((text) => {
    const entry = { start, end: Math.min(start + text.length + 1, from + yaml.length), text }
    start = entry.end
    return entry
  })
}

function withoutTwin(entry: Entry, entries: readonly Entry[]): Fix | undefined {
  const twin = entries.find(({ text }) => text.trimEnd() === entry.text.trimEnd())
  if (twin === undefined || twin === entry) return undefined
  return { safe: true, title: 'Remove the second entry', edits: [{ start: entry.start, end: entry.end, text: '' }] }
}

/** A value on one line that is only text; half a list or a map needs its author. */
function quoted({ start, text }: Entry, data: YamlMap, place: YamlPlace): Fix | undefined {
  const line = text.trimEnd()
  const head = /^[\w.-]+:[ \t]+/.exec(line)?.[0]
  const value = head === undefined ? undefined : data[head.slice(0, head.indexOf(':'))]
  if (head === undefined || typeof value !== 'string' || line.includes('\n') || /^[[{|>&!]/.test(line.slice(head.length)))
    return undefined
  // What is sound on its own is at fault with the others: a key that is there twice.
  if (readYaml(line, place).diagnostics.length === 0) return undefined
  const written = quote(value)
  const { value: read, diagnostics } = readYaml(head + written, place)
  if (diagnostics.length > 0 || !isMap(read)) return undefined
  const edit: Edit = { start: start + head.length, end: start + line.length, text: written }
  return { safe: false, title: 'Put the value between quotes', edits: [edit] }
}

const quote = (value: string): string => (/["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`)
