/** How the site writes what is plain Markdown, where that differs from plain HTML: code, headings, images, math. */
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Code, FootnoteReference, Heading, ListItem, Parents } from 'mdast'
import type { InlineMath, Math as MathNode } from 'mdast-util-math'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { encodeUrl } from '../shared/html/encode-url.ts'
import { escapeHtml } from '../shared/html/escape-html.ts'
import { handlers } from '../shared/html/handlers.ts'
import { claimId, pageOf, type Spelling } from '../shared/html/page-state.ts'
import { codeFigure } from './code/code-figure.ts'
import type { NoteHtml } from './code/code-lines.ts'
import { siteTabSet } from './components/tab-set.ts'
import type { SiteContext } from './context.ts'
import { imageHandlers } from './images/image-handlers.ts'
import { linkHandlers } from './named-link.ts'

/** The long way, through hast. */
export function siteHandlers(context: SiteContext): Handlers {
  const { math } = context.site
  return {
    ...imageHandlers(context),
    ...linkHandlers,
    code: code(context),
    heading,
    listItem: listItem(context),
    inlineMath: (_state: State, node: InlineMath) => raw(math.inline(node, context.page)),
    tabSet: siteTabSet,
    math: (_state: State, node: MathNode) => raw(math.block(node, context.page)),
  } as Handlers
}

/** The quick way, straight to text: must give the same letters. */
export const siteSpelling = (context: SiteContext): Spelling => ({
  code: (node) => codeHtml(node, context, undefined, () => ''),
  heading: ({ depth }, id, inner) => {
    const link = depth > 1 && id !== undefined ? linkTo(id) : ''
    return `<h${depth}${id === undefined ? '' : ` id="${attribute(id)}"`}>${inner}${link}</h${depth}>`
  },
})

const raw = (value: string): ElementContent => ({ type: 'raw', value })

const code =
  (context: SiteContext) =>
  (state: State, node: Code): ElementContent => {
    const { id } = claimId(pageOf(state), node.data?.id)
    return raw(codeHtml(node, context, id, notesOf(state)))
  }

function codeHtml(node: Code, context: SiteContext, id: string | undefined, noteHtml: NoteHtml): string {
  const asCode = (): string => codeFigure(node, context, id, noteHtml)
  return node.lang === 'mermaid' ? context.site.diagrams.html(node, context, id, asCode) : asCode()
}

const notesOf =
  (state: State): NoteHtml =>
  (identifier) => {
    const made = state.one({ type: 'footnoteReference', identifier, label: identifier } satisfies FootnoteReference, undefined)
    return made === undefined ? '' : toHtml(made)
  }

/** A box that nobody can tick says in words whether it is ticked. */
const listItem =
  ({ site: { words } }: SiteContext) =>
  (state: State, node: ListItem, parent: Parents | undefined): Element => {
    const made = defaultHandlers.listItem(state, node, parent)
    const [first] = made.children
    const within = first?.type === 'element' && first.tagName === 'p' ? first.children : made.children
    const box = within.find((child) => child.type === 'element' && child.tagName === 'input')
    if (box?.type === 'element') box.properties.ariaLabel = node.checked === true ? words.done : words.toDo
    return made
  }

/** The title of the page needs no link to itself. */
function heading(state: State, node: Heading): Element | undefined {
  const made = (handlers.heading as (state: State, node: Heading) => Element | undefined)(state, node)
  if (made && /^h[2-6]$/.test(made.tagName) && typeof made.properties.id === 'string')
    made.children.push(raw(linkTo(made.properties.id)))
  return made
}

/** Drawn by the style sheet, so the heading says no word more; the table of contents has the same links for those who do not see it. */
const linkTo = (id: string): string =>
  `<a class="anchor-link" href="${escapeHtml(encodeUrl(`#${id.replaceAll('%', '%25')}`))}" tabindex="-1" aria-hidden="true"></a>`

/** As hast-util-to-html encodes it. */
const attribute = (value: string): string =>
  value.replace(/[\0"&'`]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`)
