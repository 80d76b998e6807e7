/**
 * The names that JoyPixels gives to emoji, where gemoji has another meaning for them or none. GitBook draws its emoji by the data of the same
 * makers, and writes their names.
 *
 *     { "shortname": ":tools:", "code_points": { "fully_qualified": "1f6e0-fe0f" } }   →   🛠️ tools
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { emojiToName, nameToEmoji } from 'gemoji'

interface Entry {
  shortname: string
  shortname_alternates: readonly string[]
  code_points: { fully_qualified: string }
}

const path = createRequire(import.meta.url).resolve('emoji-toolkit/emoji.json')
const head = `/**
 * Emoji and their names in the set that GitBook uses, where gemoji has another meaning for them or none. Written by \`scripts/write-emoji-names.js\`
 * from \`emoji.json\` of emoji-toolkit, © JoyPixels, MIT licence (https://opensource.org/license/mit/).
 */
export const joypixelsNames = \``

const emojiOf = (code: string): string => String.fromCodePoint(...code.split('-').map((point) => Number.parseInt(point, 16)))
const bare = (emoji: string | undefined): string | undefined => emoji?.replaceAll('\ufe0f', '')

/** Every name with its emoji, in the order of the data. */
export function joypixelsEntries(): [name: string, emoji: string][] {
  const data = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Entry>)
  return data.flatMap(({ shortname, shortname_alternates: others, code_points: { fully_qualified: code } }) =>
    [shortname, ...others].map((name): [string, string] => [name.slice(1, -1), emojiOf(code)]),
  )
}

/** Tones follow a rule, and so do flags; names of two letters (`:in:`, `:no:`) stand in too many texts that mean no flag. */
export const isLeftOut = (name: string): boolean => name.length < 3 || !/^[a-z0-9_+-]+$/.test(name) || /tone\d|_tone/.test(name)

const isFlagByRule = (name: string, emoji: string): boolean => /^flag_[a-z]{2}$/.test(name) && Object.hasOwn(emojiToName, emoji)

/** The file, with a line for each emoji. */
export function joypixelsModule(): string {
  const lines = new Map<string, string[]>()
  for (const [name, emoji] of joypixelsEntries()) {
    if (isLeftOut(name) || isFlagByRule(name, emoji) || bare(nameToEmoji[name]) === bare(emoji)) continue
    lines.set(emoji, [...(lines.get(emoji) ?? []), name])
  }
  return `${head}${[...lines].map(([emoji, names]) => [emoji, ...names].join(' ')).join('\n')}\`\n`
}
