/**
 * Finds out the colours of code with the grammars of shiki, which are loaded as they are needed. Runs in any thread.
 *
 *     await coloursHere('const a = 1', 'js')   →   { made: 'k5_5n1' }
 */
import type { Grammar, HighlighterCore } from 'shiki/core'
import type { Crafted } from '../../target.ts'
import { encodeRuns, plainName, type Run } from './runs.ts'
import { classByColor, theme } from './token-classes.ts'

/** A longer line is no code that anybody reads. */
const longestLine = 5000
/** Milliseconds for a line: only against grammars that hang. */
const patience = 2000

interface Shiki {
  highlighter: HighlighterCore
  /** Class by the number of a colour. */
  names: readonly string[]
  languages: Readonly<Record<string, unknown>>
}

let loading: Promise<Shiki | undefined> | undefined

/** Nothing is made when the language is unknown; a fault when nothing can be coloured at all. */
export async function coloursHere(source: string, language: string): Promise<Crafted> {
  const shiki = await getReady()
  if (shiki === undefined) return { fault: 'the package `shiki` cannot be loaded' }
  const runs = await tokenise(shiki, source, language).catch(() => undefined)
  return runs === undefined ? {} : { made: runs }
}

/** Loads what takes time, once. */
export function getReady(): Promise<Shiki | undefined> {
  loading ??= loadShiki()
  return loading
}

async function loadShiki(): Promise<Shiki | undefined> {
  try {
    const [{ createHighlighterCore }, { createOnigurumaEngine }, { bundledLanguages }] = await Promise.all([
      import('shiki/core'),
      import('shiki/engine/oniguruma'),
      import('shiki/langs'),
    ])
    const highlighter = await createHighlighterCore({
      themes: [theme],
      langs: [],
      engine: createOnigurumaEngine(import('shiki/wasm')),
    })
    const { colorMap } = highlighter.setTheme(theme.name)
    const names = colorMap.map((color) => classByColor.get(color?.toUpperCase() ?? '') ?? plainName)
    return { highlighter, names, languages: bundledLanguages }
  } catch {
    return undefined
  }
}

async function tokenise({ highlighter, names, languages }: Shiki, source: string, language: string): Promise<string | undefined> {
  if (!Object.hasOwn(languages, language)) return undefined
  if (!highlighter.getLoadedLanguages().includes(language)) await highlighter.loadLanguage(languages[language] as never)
  return encodeRuns(runsOf(source, highlighter.getLanguage(language), names))
}

/** The bits of a token that hold its colour. */
const colorMask = 0xff8000
const colorShift = 15

function* runsOf(source: string, grammar: Grammar, names: readonly string[]): Generator<Run> {
  const lines = source.split('\n')
  let state: Parameters<Grammar['tokenizeLine2']>[1] = null
  for (const [index, line] of lines.entries()) {
    if (line.length > longestLine) yield { name: plainName, length: line.length }
    else {
      const { tokens, ruleStack } = grammar.tokenizeLine2(line, state, patience)
      state = ruleStack
      for (let at = 0; at < tokens.length; at += 2) {
        const end = Math.min(tokens[at + 2] ?? line.length, line.length)
        const length = end - (tokens[at] ?? 0)
        const color = ((tokens[at + 1] ?? 0) & colorMask) >>> colorShift
        if (length > 0) yield { name: names[color] ?? plainName, length }
      }
    }
    if (index < lines.length - 1) yield { name: plainName, length: 1 }
  }
}
