/**
 * What a fragment may lead to in raw HTML: the headings without an id, by their text, and the ids of its tags.
 *
 *     <h2>Low <b>tide</b></h2> <p id="ebb"> <!-- <p id="old"> -->   →   headings: ['Low tide'], ids: ['ebb']
 */
import { type OpenTag, type Token, tokenizeHtml } from '../tree/html-tokens.ts'

export interface PlacesInHtml {
  headings: readonly string[]
  ids: readonly string[]
}

const none: PlacesInHtml = { headings: [], ids: [] }
const mayHold = /<h[2-4]\b|=/i
const heading = /^h[1-6]$/
/** Those that GitBook publishes an id for. */
const published = /^h[2-4]$/
/** More is no heading, but one that lost its end. */
const longest = 400

export function placesInHtml(html: string): PlacesInHtml {
  if (!mayHold.test(html)) return none
  const tokens = tokenizeHtml(html)
  return { headings: headingsOf(tokens), ids: tokens.flatMap((token) => (token.type === 'open' ? idsOf(token) : [])) }
}

/** Browsers honour a name on links only. */
const idsOf = ({ name, attributes }: OpenTag): string[] =>
  [attributes.get('id'), name === 'a' ? attributes.get('name') : undefined].filter((id) => id !== undefined)

function headingsOf(tokens: readonly Token[]): string[] {
  const found: string[] = []
  let open: { name: string; text: string } | undefined
  for (const token of tokens) {
    if (token.type === 'text') open = open && { ...open, text: open.text + token.value }
    else if (heading.test(token.name)) {
      if (token.type === 'close' && token.name === open?.name) found.push(textOf(open.text))
      // One with an id is found by that.
      open =
        token.type === 'open' && published.test(token.name) && !token.attributes.has('id')
          ? { name: token.name, text: '' }
          : undefined
    }
  }
  return found.filter((text) => text !== '' && text.length <= longest)
}

const textOf = (text: string): string => text.replace(/\s+/g, ' ').trim()
