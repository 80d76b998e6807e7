/**
 * Letters as plain Latin ones, the way GitBook's anchors spell them.
 *
 *     "création" → "creation"     "straße" → "strasse"     "введение" → "vvedenie"
 *
 * Expects lower case. Scripts without a spelling here are left as they are; a slug then drops them.
 */
const latin = 'ß ss ø o œ oe æ ae ł l đ d ð d þ th ı i ħ h ŧ t ŋ n ĸ k ſ s ə e'
const cyrillic =
  'а a б b в v г g д d е e ё yo ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц c ч ch ш sh щ sh ы y э e ю yu я ya ' +
  'є ye і i ї yi ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ z'
const greek = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ y φ f χ x ψ ps ω o'

const spellings = new Map<string, string>(pairs(`${latin} ${cyrillic} ${greek}`))
spellings.set('ъ', '').set('ь', '')

const foreign = /[^ -~\t\n\r]/
const letters = /[ßøœæłđðþıħŧŋĸſəа-яёєіїґўђјљњћџѓќѕα-ω]/g
const marks = /\p{M}+/gu

export function transliterate(text: string): string {
  if (!foreign.test(text)) return text
  // Letters first: `й` would come apart into `и` and a mark. What `ℝ` comes apart into is a capital.
  const spelled = spell(text.normalize('NFC')).normalize('NFKD').replace(marks, '')
  return spell(spelled.toLowerCase())
}

function spell(text: string): string {
  return text.replace(letters, (letter) => spellings.get(letter) ?? letter)
}

function* pairs(table: string): Generator<[string, string]> {
  const words = table.split(' ')
  for (let index = 0; index + 1 < words.length; index += 2) yield [words[index] as string, words[index + 1] as string]
}
