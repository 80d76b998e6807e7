/** Options that commands share, or that need more than a line. */
import { readFile } from 'node:fs/promises'
import { InvalidArgumentError, Option } from 'commander'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { UsageError } from './usage-error.ts'

/** Written out so that help need not load the targets; a test compares it with their registry. */
export const targetNames = ['commonmark', 'gfm', 'gitbook', 'html', 'json', 'site'] as const

export const toOption = (): Option => new Option('-t, --to <target>', `${targetNames.join(', ')}`).makeOptionMandatory()

export const engineOption = (): Option =>
  new Option('--engine <name>', 'Markdown parser: the native one where it loads, or one by name')
    .choices(['auto', 'native', 'remark'])
    .default('auto')

export const languageOption = (): Option =>
  new Option('--lang <tag>', 'language of the text, such as `fr`, for the few words that are added (default: guessed)')

export const claimsOption = (): Option =>
  new Option('--claims <file>', 'JSON of what is known of the visitor, for conditional content')

export const spaceOption = (): Option =>
  new Option(
    '--space <id=where>',
    'where another GitBook space is now, an address or a path from the output folder; repeatable',
  ).argParser(addPair('Expected `ID=URL` or `ID=path`.'))

export const otherSpaceOption = (): Option =>
  new Option('--space <id=where>', 'where another GitBook space is, its address or its folder; repeatable').argParser(
    addPair('Expected `ID=URL` or `ID=path`.'),
  )

export const openapiOption = (): Option =>
  new Option(
    '--openapi <slug=path>',
    'file of a specification that is registered in GitBook, from the folder of the space or of the repository; repeatable',
  ).argParser(addPair('Expected `SLUG=path`.'))

/** Collects `key=value` of an option that may be given several times. */
const addPair =
  (expected: string) =>
  (value: string, known: ReadonlyMap<string, string> = new Map()): Map<string, string> => {
    const equals = value.indexOf('=')
    if (equals < 1 || equals === value.length - 1) throw new InvalidArgumentError(expected)
    return new Map([...known, [value.slice(0, equals), value.slice(equals + 1)]])
  }

/** A target that exists, or a sentence that names the nearest. */
export function checkTarget(name: string): string {
  if (targetNames.some((target) => target === name)) return name
  const nearest = didYouMean(name, targetNames)
  throw new UsageError(
    `Unknown target \`${name}\`${nearest === undefined ? '' : `; did you mean \`${nearest}\``}`,
    `Targets: ${targetNames.join(', ')}.`,
  )
}

export async function readClaims(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`Cannot read the claims file \`${path}\``, 'Check the path given to --claims.', { cause })
  })
  const claims = parseJson(text)
  if (claims === null || typeof claims !== 'object' || Array.isArray(claims)) {
    throw new UsageError(
      `Unexpected content of the claims file \`${path}\`, expected a JSON object`,
      'For example { "plan": "pro" }.',
    )
  }
  return claims as Record<string, unknown>
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
