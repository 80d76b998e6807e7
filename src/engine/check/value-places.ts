/**
 * The very place of a fault that was reported for a whole block, and the name that was meant.
 *
 *     {% if space.vars.opne %} … {% endif %}   →   at `space.vars.opne`; did you mean `space.vars.open`
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import { placeAt } from '../../space/place.ts'
import type { Page, Space } from '../../space/space.ts'

export function createPrecise(space: Space): (found: Diagnostic) => Diagnostic {
  let files: Map<string, Page> | undefined
  return (found) => {
    files ??= new Map([...space.pages.values(), ...space.includes.values()].map((page) => [page.file, page]))
    const page = files.get(found.file)
    if (page === undefined) return found
    return withName(narrowed({ ...found, message: found.message.replace('; its content is kept', '') }, page), page, space)
  }
}

/** What a message speaks of, from the nearest to the widest. */
function narrowed(found: Diagnostic, page: Page): Diagnostic {
  const { start, end } = found.place ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return found
  const slice = page.source.slice(start.offset, end.offset)
  for (const word of wordsOf(found)) {
    const at = slice.indexOf(word)
    if (at !== -1) return { ...found, place: placeAt(page.source, start.offset + at, start.offset + at + word.length) }
  }
  return found
}

function wordsOf({ id, message }: Diagnostic): string[] {
  const quoted = [...message.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
  const condition = / (?:condition|expression) `([\s\S]*)`$/.exec(message)?.[1]
  if (id === 'var/bad-expression' || id === 'if/bad-expression') return condition ? [condition] : []
  if (id === 'include/cycle' || id === 'include/too-large') return quoted.slice(0, 1)
  return id.startsWith('openapi/') ? attributeWords(quoted[0]) : quoted.slice(0, 1)
}

/** As the value of an attribute, then among others. */
const attributeWords = (word: string | undefined): string[] => (word === undefined ? [] : [`"${word}"`, `'${word}'`, word])

const nouns = new Set(['var/undefined', 'if/unresolvable'])

function withName(found: Diagnostic, page: Page, space: Space): Diagnostic {
  const name = nouns.has(found.id) ? (/`([^`]*)`/.exec(found.message)?.[1] ?? '') : ''
  const [, scope, wrong] = /^(space|page)\.vars\.(\w{1,100})$/.exec(name) ?? []
  if (wrong === undefined) return found
  const meant = didYouMean(wrong, namesIn(scope === 'space' ? space.variables : page.frontMatter.vars))
  if (meant === undefined) return found
  const suggestion = `${scope}.vars.${meant}`
  const message = `Cannot find value \`${name}\`${orMeant(suggestion)}`
  const { start, end } = found.place ?? {}
  const isExact = page.source.slice(start?.offset, end?.offset) === name
  if (start?.offset === undefined || end?.offset === undefined || !isExact) return { ...found, message }
  const edits = [{ start: start.offset, end: end.offset, text: suggestion }]
  return { ...found, message, fix: { safe: false, title: `Write \`${suggestion}\``, edits } }
}

const namesIn = (map: unknown): string[] => (typeof map === 'object' && map !== null ? Object.keys(map).slice(0, 1000) : [])
