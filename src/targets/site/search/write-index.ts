/**
 * The index as scripts, which load from a folder as well as from a host: `search-index.js` with the words of all pages, and the
 * texts for excerpts in pieces, of which only those with results on the screen are loaded.
 */
import type { OutputFile } from '../../target.ts'
import { ownFolder } from '../paths.ts'
import { createPostings } from './postings.ts'
import type { Section } from './sections.ts'

export interface PageText {
  /** Path in the space. */
  path: string
  /** Path in the output. */
  address: string
  title: string
  /** Titles above it in the table of contents. */
  trail: string
  /** The first is what stands before any heading. */
  sections: readonly Section[]
}

/** Characters in a piece of texts. */
const pieceSize = 50_000

export function writeIndex(pages: readonly PageText[]): OutputFile[] {
  const postings = createPostings()
  for (const { title, sections } of pages) {
    for (const { heading, text, code } of sections) postings.add([title, heading, text, code])
  }
  const pieces = piecesOf(pages)
  const index = {
    pages: pages.map(pageEntry),
    /** The first section of each piece. */
    pieces: pieces.map(({ first }) => first),
    ...postings.pack(),
  }
  const head = `window.unbookSearch = ${JSON.stringify(index)}\n`
  return [{ path: `${ownFolder}/search-index.js`, content: head }, ...pieces.map(pieceFile)]
}

/** Title, address, what is above it, then heading and id of each section but the first. */
function pageEntry({ title, address, trail, sections }: PageText): string[] {
  return [title, address, trail, ...sections.slice(1).flatMap(({ heading, id }) => [heading, id])]
}

interface Piece {
  first: number
  /** Text and code of each section in turn. */
  texts: string[]
}

function piecesOf(pages: readonly PageText[]): Piece[] {
  const pieces: Piece[] = []
  let size = pieceSize
  let count = 0
  for (const { sections } of pages) {
    if (size >= pieceSize) {
      pieces.push({ first: count, texts: [] })
      size = 0
    }
    for (const { text, code } of sections) {
      pieces.at(-1)?.texts.push(text, code)
      size += text.length + code.length
      count += 1
    }
  }
  return pieces
}

const pieceFile = ({ texts }: Piece, index: number): OutputFile => ({
  path: `${ownFolder}/search-text-${index}.js`,
  content: `(window.unbookSearchTexts ??= [])[${index}] = ${JSON.stringify(texts)}\n`,
})
