/** Names of emoji: those of the set that GitBook uses, and whether the list of them is still what its makers publish. */
import { join } from 'node:path'
import { nameToEmoji } from 'gemoji'
import { describe, expect, it } from 'vitest'
import { isLeftOut, joypixelsEntries, joypixelsModule } from '../scripts/emoji/joypixels-names.ts'
import { emojiNamed } from '../src/tree/emoji-named.ts'
import { expectFile } from './support/fixtures.ts'

const bare = (emoji: string | undefined): string | undefined => emoji?.replaceAll('\ufe0f', '')

describe('the list of names', () => {
  it('is what the data say today', () => {
    expectFile(join(import.meta.dirname, '../src/tree/joypixels-names.ts'), joypixelsModule())
  })
})

describe('emojiNamed', () => {
  it.each([
    ['tools', '🛠️'],
    ['notepad_spiral', '🗒️'],
    ['slight_smile', '🙂'],
    ['right_facing_fist', '🤜'],
    ['family_mwgb', '👨‍👩‍👧‍👦'],
    ['white_check_mark', '✅'],
    ['White_Check_Mark', '✅'],
    ['pouting_face', '😡'],
    ['flag_us', '🇺🇸'],
    ['flag-eu', '🇪🇺'],
    ['thumbsup_tone3', '👍🏽'],
    ['wave_medium_dark_skin_tone', '👋🏾'],
    ['point_up_tone1', '☝🏻'],
    ['woman_cook_tone5', '👩🏿‍🍳'],
    ['flag_xx', undefined],
    ['flag_usa', undefined],
    ['fire_tone1', undefined],
    ['thumbsup_tone6', undefined],
    ['thumbsup_tone1_tone2', undefined],
    ['constructor', undefined],
    ['no', undefined],
    ['tarte_tatin', undefined],
  ])('%s', (name, emoji) => expect(emojiNamed(name)).toBe(emoji))

  it('knows every name of the set but those that are left out', () => {
    const unknown = joypixelsEntries().filter(([name]) => !isLeftOut(name) && emojiNamed(name) === undefined)
    expect(unknown).toEqual([])
  })

  it('gives no name of the set another meaning', () => {
    const isTwoLetters = (name: string): boolean => name.length < 3
    const other = joypixelsEntries().filter(
      ([name, emoji]) => !isTwoLetters(name) && ![undefined, bare(emoji)].includes(bare(emojiNamed(name))),
    )
    expect(other).toEqual([])
  })

  it('knows the flags, and the tones of all but couples', () => {
    const names = joypixelsEntries().map(([name]) => name)
    const unknown = (pattern: RegExp): string[] => names.filter((name) => pattern.test(name) && emojiNamed(name) === undefined)
    expect(unknown(/^flag[-_][a-z]{2}$/)).toEqual([])
    const couples = /^(?:people|men|women|woman_and_man|couple|kiss)_|fingers_crossed|^tuxedo/
    expect(unknown(/^[a-z_]+_tone1$/).filter((name) => !couples.test(name))).toEqual([])
  })

  it('keeps the other names of GitHub', () => {
    const changed = Object.keys(nameToEmoji).filter((name) => emojiNamed(name) !== nameToEmoji[name])
    expect(changed.sort()).toEqual(['beach_umbrella', 'city_sunset', 'guardsman', 'man_with_turban', 'ok_woman', 'pouting_face'])
  })
})
