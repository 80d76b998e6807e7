/** How a fault is mended: pieces of text to be replaced, never a tree written anew. */

/** `text` stands where `start` to `end` stood. Offsets count in the text as it is read: line ends are `\n`, and there is no BOM. */
export interface Edit {
  /** Path from the base of the files, when it is not the file of the finding. */
  file?: string
  start: number
  end: number
  text: string
}

export interface Fix {
  /** A safe fix changes nothing that a reader sees or follows, or only what was certainly meant; the others are guesses. */
  safe: boolean
  /** In the imperative: ``Replace `instal.md` by `install.md` ``. */
  title: string
  edits: readonly Edit[]
}
