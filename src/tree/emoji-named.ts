/**
 * The emoji of a shortcode, by the names that GitBook knows: those of JoyPixels, and GitHub's.
 *
 *     tools   →   🛠️
 *     flag_fr   →   🇫🇷
 *     wave_tone4   →   👋🏾
 */
import { emojiToName, nameToEmoji } from 'gemoji'
import { joypixelsNames } from './joypixels-names.ts'

const own: ReadonlyMap<string, string> = new Map(
  joypixelsNames.split('\n').flatMap((line) => {
    const [emoji = '', ...names] = line.split(' ')
    return names.map((name): [string, string] => [name, emoji])
  }),
)

/** `name` is without its colons, in whatever case. Undefined when nobody calls an emoji so. */
export function emojiNamed(name: string): string | undefined {
  const lower = name.toLowerCase()
  return plain(lower) ?? flag(lower) ?? toned(lower)
}

/** Where both know a name, it is GitBook that wrote it. */
const plain = (name: string): string | undefined =>
  own.get(name) ?? (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined)

const flagName = /^flag[-_]([a-z])([a-z])$/
/** From `a` to its sign of a region. */
const toRegion = 0x1f1e6 - 0x61

/** Of regions that have one. */
function flag(name: string): string | undefined {
  const [, first, second] = flagName.exec(name) ?? []
  if (first === undefined || second === undefined) return undefined
  const signs = String.fromCodePoint(first.charCodeAt(0) + toRegion, second.charCodeAt(0) + toRegion)
  return Object.hasOwn(emojiToName, signs) ? signs : undefined
}

const tones = ['light', 'medium_light', 'medium', 'medium_dark', 'dark']
const tonedName = /^(.*?)_(?:tone([1-5])|((?:medium_)?(?:light|dark)|medium)_skin_tone)$/
/** One person or part of one, be it at work. */
const single = /^(\p{Emoji_Modifier_Base})\ufe0f?((?:\u200d[^\p{Emoji_Modifier_Base}]+)?)$/u

/** The tone stands right behind whoever has it. */
function toned(name: string): string | undefined {
  const [, base = '', number, words] = tonedName.exec(name) ?? []
  const index = number === undefined ? tones.indexOf(words ?? '') : Number(number) - 1
  const [, person, work] = single.exec(plain(base) ?? '') ?? []
  return index < 0 || person === undefined ? undefined : person + String.fromCodePoint(0x1f3fb + index) + work
}
