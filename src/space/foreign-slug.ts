/**
 * Ids of headings in scripts that a table of letters cannot spell. GitBook's are those of the package limax: Chinese by its sound,
 * of Japanese the kana alone, Arabic and others letter by letter.
 *
 *     安装与配置           →   an-zhuang-yu-pei-zhi
 *     継続的なテストと開発   →   natesutoto
 *     مقدمة               →   mqdmh
 */
import { createRequire } from 'node:module'
import type limax from 'limax'
import type { pinyin } from 'pinyin-pro'
import { once } from './once.ts'

const spelled =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Georgian}\p{Script=Thaana}\p{Script=Myanmar}]/u
const ideograph = /\p{Script=Han}/u

/** Most spaces have no such heading, and the sounds of all characters take a while to load. */
const load = createRequire(import.meta.url)
const slugOf = once((): typeof limax => load('limax') as typeof limax)
const soundsOf = once((): typeof pinyin => (load('pinyin-pro') as { pinyin: typeof pinyin }).pinyin)

const kept = { '.': '.', _: '_', '+': '+' }

export const isForeign = (text: string): boolean => spelled.test(text)

/** The same headings stand on many pages, and spelling one takes a hundred times as long as for Latin letters. */
const known = new Map<string, string>()
const mostKnown = 10_000

export function foreignSlug(text: string): string {
  const slug = known.get(text) ?? slugOf()(text, { tone: false, custom: kept })
  if (known.size >= mostKnown) known.clear()
  known.set(text, slug)
  return slug
}

/** What has been spelt, for another run: the packages that spell take longer to load than a usual space has headings for. */
export interface Spellings {
  /** By heading. */
  slugs: ReadonlyMap<string, string>
  /** By ideograph. */
  sounds: ReadonlyMap<string, readonly string[]>
}

export const spellings = (): Spellings => ({ slugs: known, sounds: knownSounds })

export function rememberSpellings({ slugs, sounds }: Spellings): void {
  for (const [text, slug] of slugs) if (known.size < mostKnown) known.set(text, slug)
  for (const [character, heard] of sounds) knownSounds.set(character, heard)
}

/**
 * Whether an id spells a heading with other sounds of the same characters: `zhi-hang` and `zhi-xing` are both `执行`, and which of them
 * GitBook has chosen depends on the year.
 */
export function soundsLike(heading: string, id: string): boolean {
  const characters = [...heading].filter((character) => ideograph.test(character))
  if (characters.length === 0) return false
  const asked = id.split('-')
  const words = foreignSlug(heading).split('-')
  if (words.length !== asked.length || differing(words, asked) > Math.max(1, words.length / 3)) return false
  return words.every((word, index) => {
    const sounds = soundsOfCharacter(characters[0])
    if (!sounds.includes(word)) return word === asked[index]
    characters.shift()
    return sounds.includes(asked[index] ?? '')
  })
}

/** Few characters have a second sound: an id that differs in most words is that of another heading, which is told without a dictionary. */
const differing = (words: readonly string[], others: readonly string[]): number =>
  words.filter((word, index) => word !== others[index]).length

const knownSounds = new Map<string, readonly string[]>()

function soundsOfCharacter(character: string | undefined): readonly string[] {
  if (character === undefined) return []
  const sounds = knownSounds.get(character) ?? soundsOf()(character, { toneType: 'none', type: 'array', multiple: true })
  knownSounds.set(character, sounds)
  return sounds
}
