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

/** What settles the matter for texts with few small words, or words of several lists. */
interface Traces {
  language: string
  /** Letters beyond a to z that it has. */
  letters: string
  /** A word that is no name: most begin with a small letter. */
  sure: RegExp
  /** What counts as much as a small word. */
  marks: RegExp
}

const traces: readonly Traces[] = [
  {
    language: 'fr',
    letters: 'àâæçèéêëîïôœùû',
    sure: /^(?=\p{Ll})\p{L}*(?:é\p{L}|[êœûî])/u,
    marks: /(?<!\p{L})(?:[cdjlns]|qu)['’](?=\p{L})/giu,
  },
  { language: 'de', letters: 'äöüß', sure: /^\p{Ll}*ü|ß/u, marks: /ß/g },
  { language: 'es', letters: 'áéíñóúü', sure: /^\p{Ll}+[áíñóú]|^[áíñóú]/u, marks: /[¿¡]/g },
  { language: 'pt', letters: 'àáâãçéêíóôõú', sure: /^\p{Ll}+[ãõ]/u, marks: /(?:ção|ções)(?!\p{L})/giu },
]

/** Different words with such letters, and their share among all. */
const enoughTraces = 2
const traceShare = 0.08

export function guessLanguage(texts: readonly string[]): string {
  const text = texts.map(proseOf).join('\n').normalize('NFC')
  return byScript(text) ?? byWords(text) ?? 'en'
}

function byScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu)
  if (letters === 0) return undefined
  return scripts.find((script) => count(text, script.letters) / letters >= script.share)?.language
}

function byWords(text: string): string | undefined {
  const words = text.match(/\p{L}+/gu) ?? []
  const seen = new Map<string, number>()
  for (const word of words) seen.set(word.toLowerCase(), (seen.get(word.toLowerCase()) ?? 0) + 1)
  const scores = new Map(
    Object.entries(smallWords).map(([language, small]) => [language, sum(small.map((word) => seen.get(word) ?? 0))]),
  )
  const [best, score] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a))
  const isAlone = [...scores].every(([language, other]) => language === best || other === 0)
  if (score >= (isAlone ? enoughAlone : enough)) return best
  return traces.find((each) => leavesTraces(each, text, new Set(words), scores))?.language
}

/** English texts hold words and names of any language, but hardly small ones. */
function leavesTraces(
  { language, letters, sure, marks }: Traces,
  text: string,
  words: ReadonlySet<string>,
  scores: ReadonlyMap<string, number>,
): boolean {
  const marked = [...words].filter((word) => /[\u0080-\uffff]/.test(word))
  const isOwn = marked.every((word) => [...word.toLowerCase()].every((letter) => letter < '\u0080' || letters.includes(letter)))
  if (!isOwn || marked.length < Math.max(enoughTraces, words.size * traceShare)) return false
  const own = (scores.get(language) ?? 0) + count(text, marks)
  const others = [...scores].filter(([other]) => other !== language).map(([, score]) => score)
  return own > (scores.get('en') ?? 0) && own >= Math.max(...others) && marked.some((word) => sure.test(word))
}

/** Code, tags and addresses are in English whatever the prose is. */
function proseOf(text: string): string {
  return text
    .replace(/^[ \t]*(```|~~~)[^\n]*\n(?:(?![ \t]*\1)[^\n]*(?:\n|$))*(?:[ \t]*\1[^\n]*)?/gm, '')
    .replace(/`[^`\n]*`|<[^<>\n]*>|\{%[^%\n]*%\}|\]\([^()\n]*\)|https?:\S+/g, ' ')
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
