/**
 * The ids that GitBook gives to headings.
 *
 *     "Sow & Water: Basil’s 1st week"   →   sow-and-water-basils-1st-week
 *     "2.1 Prune"                       →   id-2.1-prune
 *     "安装与配置"                         →   an-zhuang-yu-pei-zhi
 *     "정원"                             →   undefined
 */
import { slug as githubSlug } from 'github-slugger'
import { foreignSlug, isForeign } from './foreign-slug.ts'
import { transliterate } from './transliterate.ts'

const longest = 100
// More than this of a heading never reaches its id.
const readable = 1000
const words: Record<string, string> = {
  '&': 'and',
  '|': 'or',
  '<': 'less than',
  '>': 'greater than',
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'cny',
  '®': '(r)',
  '©': '(c)',
  '™': '(tm)',
  '℠': '(sm)',
}
const symbols = /[&|<>$€£¥®©™℠]/g
/** Pictures, and letters that are written as one sign, as `№` and `℃` are: they give nothing. */
const signs = /\p{So}/gu
const apostrophes = /['‘’]/g
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g
const separators = /[^a-z0-9._+]+/g

/** The id of a heading by its plain text, before duplicates are numbered. */
export function gitbookSlug(text: string): string {
  return finish(hideAdvertisements(connect(text.slice(0, readable))))
}

/** The id that GitBook 2 and 3 gave a heading: that of GitHub, of all its letters. */
export const bookSlug = (text: string): string => githubSlug(text.slice(0, readable).trim()) || 'undefined'

/**
 * The ids that GitBook may publish for a heading, as far as is known: letters beyond ASCII are transliterated by rules that were only
 * inferred, and so are `ad`, `%`, `№`, and signs without spaces around them (`R&D`). Empty for a heading of which the id is certain.
 */
export function possibleSlugs(heading: string): string[] {
  const text = heading.slice(0, readable)
  const isCertain = !/[^ -~]|%|\bads?\b|[&|<>][a-z0-9]|[a-z0-9][&|<>]/i.test(text)
  if (isCertain) return []
  const german = text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')
  const spoken = text.replace(/%/g, ' percent ')
  const apart = text.replace(/[&|<>]/g, ' $& ')
  return [text, german, spoken, apart, ...signReadings(text)].flatMap((each) => [
    finish(hideAdvertisements(connect(each))),
    finish(connect(each)),
  ])
}

/** `№5` may also be `no5` or `no-5`, and `Pot™` be `pot`. */
function signReadings(text: string): string[] {
  if (text.search(signs) === -1) return []
  const apart = text.replace(signs, ' $& ')
  return [text.replace(signs, ' '), ...[text, apart].map((each) => each.replace(signs, (sign) => sign.normalize('NFKD')))]
}

/** Spelling a heading in all ways takes a while, and those who look for an anchor ask for the same ones. */
const spelled = new Map<string, readonly string[]>()
const mostSpelled = 10_000

/** Every id that a heading may have or have had, the likeliest first. */
export function slugVariants(heading: string): readonly string[] {
  const text = heading.slice(0, readable)
  const known = spelled.get(text)
  if (known !== undefined) return known
  if (spelled.size >= mostSpelled) spelled.clear()
  const variants = distinct(plainWords.test(text) ? plainVariants(text) : allVariants(text))
  spelled.set(text, variants)
  return variants
}

/** Nothing in it that tools spell in ways of their own: most headings are so, and the other ways give the same. */
const plainWords = /^[\w -]*$/

function plainVariants(text: string): string[] {
  const slug = connect(text)
  const split = connect(splitWords(text))
  const ofGitHub = githubSlug(text)
  return [finish(hideAdvertisements(slug)), finish(slug), ofGitHub, slug, squeeze(slug), squeeze(split), split, squeeze(ofGitHub)]
}

const splitWords = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/([A-Za-z])(\d)/g, '$1-$2')

function allVariants(text: string): string[] {
  const slug = connect(text)
  // Most headings have none of the signs that the variants are about.
  const connected = (spelling: string): string => (spelling === text ? slug : connect(spelling))
  const german = text.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue')
  const oldApostrophes = connected(text.replace(apostrophes, '-'))
  const splitSlug = connected(splitWords(text))
  return [
    finish(hideAdvertisements(slug)),
    finish(slug),
    githubSlug(text),
    slug,
    slug.replace(/\+/g, ''),
    slug.replace(/\./g, ''),
    ...[slug, oldApostrophes, splitSlug].map(dotless),
    oldApostrophes,
    connected(german),
    splitSlug,
    connected(text.replace(symbols, ' ')),
    connected(text.replace(/%/g, ' percent ').replace(/\$/g, ' dollar ')),
    dotless(slug).replace(/\+/g, ''),
    ...signReadings(text).map(connected),
    squeeze(transliterate(githubSlug(text))),
  ]
}

const distinct = (candidates: readonly string[]): string[] => [
  ...new Set(candidates.flatMap((each) => (/^\d/.test(each) ? [each, `id-${each}`] : [each])).filter((each) => each !== '')),
]

/** Gives each id of one page once: `pots`, `pots-1`, `pots-2`. */
export interface Slugger {
  /** The id of a heading without one of its own. */
  slug(text: string): string
  /** An id that the author wrote, numbered when the page has it already. */
  claim(id: string): string
}

export function createSlugger(slugOf: (text: string) => string = gitbookSlug): Slugger {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  const claim = (id: string): string => {
    let free = id
    let count = counts.get(id) ?? 0
    while (taken.has(free)) {
      count += 1
      free = `${id}-${count}`
    }
    counts.set(id, count)
    taken.add(free)
    return free
  }
  return { claim, slug: (text) => claim(slugOf(text)) }
}

/** Lower-case words joined by dashes; `+` is still there and nothing is cut. */
function connect(text: string): string {
  if (isForeign(text)) return trim(foreignSlug(text))
  const spoken = text.replace(symbols, (symbol) => words[symbol] ?? symbol)
  const plain = transliterate(spoken.toLowerCase().replace(apostrophes, '').replace(invisible, '').replace(signs, ' '))
  return trim(plain.replace(separators, '-'))
}

/** GitBook breaks the word `ad` up, presumably because of advertisement blockers. */
function hideAdvertisements(slug: string): string {
  return slug.replace(/(?<![a-z0-9])ad(?=s?(?![a-z0-9]))/g, 'a-d')
}

function finish(slug: string): string {
  const bare = trim(slug.replace(/\+/g, ''))
  const named = /^\d/.test(bare) ? `id-${bare}` : bare
  return named.slice(0, longest) || 'undefined'
}

/** By hand: an expression anchored at the end takes quadratic time on long runs. */
function trim(slug: string): string {
  let start = 0
  let end = slug.length
  while (slug[start] === '-') start += 1
  while (end > start && '-._'.includes(slug[end - 1] as string)) end -= 1
  return slug.slice(start, end)
}

const squeeze = (slug: string): string => slug.replace(/-+/g, '-').replace(/^-|-$/g, '')
const dotless = (slug: string): string => squeeze(slug.replace(/[.+]/g, '-'))
