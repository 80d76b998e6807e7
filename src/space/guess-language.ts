/**
 * Guesses in which language texts are written, from their script, else from their small words. English when in doubt.
 *
 *     Nous arrosons le jardin dans la soirée   →   fr
 */

/** Small words of a language, chosen so that few stand in more than one list. */
const smallWords: Record<string, readonly string[]> = {
  en: ['the', 'and', 'of', 'to', 'is', 'that', 'for', 'with', 'this', 'are', 'you', 'can', 'from', 'your', 'when', 'will'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'dans', 'pour', 'que', 'vous', 'sur', 'avec', 'du', 'aux', 'cette', 'pas', 'nous'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'nicht',
    'mit',
    'ein',
    'eine',
    'auf',
    'für',
    'sie',
    'wird',
    'werden',
    'den',
    'zum',
    'oder',
  ],
  es: ['el', 'los', 'las', 'y', 'del', 'una', 'con', 'por', 'para', 'es', 'se', 'su', 'como', 'más', 'está', 'puede', 'este'],
  pt: ['o', 'os', 'as', 'e', 'do', 'da', 'dos', 'uma', 'com', 'não', 'para', 'em', 'um', 'você', 'são', 'ao', 'pode', 'seu'],
  it: ['il', 'gli', 'di', 'e', 'che', 'della', 'una', 'per', 'con', 'non', 'sono', 'nel', 'alla', 'è', 'questo', 'può', 'dei'],
  nl: ['de', 'het', 'een', 'en', 'van', 'is', 'niet', 'met', 'voor', 'op', 'zijn', 'naar', 'wordt', 'ook', 'deze', 'kunt', 'bij'],
}

/** Letters that settle the matter, the more telling ones first: Japanese, Urdu, Persian and Ukrainian share most of theirs with others. */
const scripts: readonly { language: string; letters: RegExp; share: number }[] = [
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.08 },
  { language: 'ko', letters: /\p{Script=Hangul}/gu, share: 0.15 },
  { language: 'zh', letters: /\p{Script=Han}/gu, share: 0.15 },
  { language: 'ur', letters: /[ٹڈڑںے]/g, share: 0.02 },
  { language: 'fa', letters: /[گپچژکی]/g, share: 0.03 },
  { language: 'ar', letters: /\p{Script=Arabic}/gu, share: 0.3 },
  { language: 'he', letters: /\p{Script=Hebrew}/gu, share: 0.3 },
  { language: 'el', letters: /\p{Script=Greek}/gu, share: 0.3 },
  { language: 'th', letters: /\p{Script=Thai}/gu, share: 0.3 },
  { language: 'hi', letters: /\p{Script=Devanagari}/gu, share: 0.3 },
  { language: 'uk', letters: /[іїєґІЇЄҐ]/gu, share: 0.03 },
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu, share: 0.3 },
]

/** Words that must have been seen before their count means anything; fewer in a short text that has none of another language. */
const enough = 5
const enoughAlone = 2

export function guessLanguage(texts: readonly string[]): string {
  const text = texts.map(proseOf).join('\n')
  return byScript(text) ?? byWords(text) ?? 'en'
}

function byScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu)
  if (letters === 0) return undefined
  return scripts.find((script) => count(text, script.letters) / letters >= script.share)?.language
}

function byWords(text: string): string | undefined {
  const seen = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const scores = Object.entries(smallWords).map(([language, words]) => ({
    language,
    score: sum(words.map((word) => seen.get(word) ?? 0)),
  }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  const isAlone = scores.every(({ language, score }) => language === best.language || score === 0)
  return best.score >= (isAlone ? enoughAlone : enough) ? best.language : undefined
}

/** Code, tags and addresses are in English whatever the prose is. */
function proseOf(text: string): string {
  return text
    .replace(/^[ \t]*(```|~~~)[^\n]*\n(?:(?![ \t]*\1)[^\n]*(?:\n|$))*(?:[ \t]*\1[^\n]*)?/gm, '')
    .replace(/`[^`\n]*`|<[^<>\n]*>|\{%[^%\n]*%\}|\]\([^()\n]*\)|https?:\S+/g, ' ')
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
