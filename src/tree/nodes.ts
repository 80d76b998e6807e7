/** The shape that all of GitBook's constructs share. What each one holds is in `docs/reference/tree.md` and in its file under `blocks/`. */
import type { Data, Parent, RootContent } from 'mdast'
import type {} from 'mdast-util-math'

/**
 * One GitBook construct.
 *
 *     {% hint style="info" %}          { type: 'hint', attributes: { style: 'info' },
 *     Water the **seedlings**.    →      children: [{ type: 'paragraph', … }] }
 *     {% endhint %}
 */
export interface BlockNode<Type extends string = string, Key extends string = string> extends Parent {
  type: Type
  attributes: { [K in Key]?: string }
  children: RootContent[]
  data?: BlockData
}

/** What transforms put on a node for those who write it. */
export interface BlockData extends Data {
  /** Set on every node that is not as it was read, so that its source text may not be copied. */
  changed?: true
  /** The id under which links reach the block: that of its title, when something leads there. */
  id?: string
  /** On `tag` and `conditional`: it stands in a line of text. */
  phrasing?: true
  /** On `file`: bytes. */
  size?: number
  /** On `sample`: what readers call its language. */
  label?: string
  /** On an `apiMethod` that a specification tells of: what GitBook makes its id from. */
  operation?: string
  /** Of the file, as it stands in the space. */
  name?: string
}

declare module 'mdast' {
  interface Data {
    changed?: true
    /** It was written as an element amid Markdown, which is a spelling that GitBook alone knows. */
    html?: true
  }
  interface HeadingData {
    /** Explicit id: `## Title <a href="#x" id="x"></a>`. */
    id?: string
  }
  interface LinkData {
    /** Under which name the file is kept, of `<a href="…" download="plan.pdf">`; empty when its own will do. */
    download?: string
  }
  interface CodeData {
    /** 1-based numbers of the highlighted lines. */
    highlighted?: number[]
    /** Line and column are 1-based; the column is absent where only the words are known. */
    annotations?: { line: number; column?: number; text: string; identifier: string }[]
  }
}
