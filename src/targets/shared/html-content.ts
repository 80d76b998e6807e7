/**
 * What HTML leaves side by side, put in order: text in paragraphs, items in lists, cells out of their lost tables.
 *
 *     [text, list, listItem, text]   →   [paragraph, list, list(listItem), paragraph]
 */
import type { ListItem, RootContent } from 'mdast'
import type { Position } from 'unist'
import { inlineCode, link, list, paragraph } from '../../tree/build.ts'
import { isPhrasing, textOf } from '../../tree/flow.ts'
import { trimmed, trimmedLine } from '../../tree/title.ts'

/** Whether a node stands in a line of text, elements included. */
export function isText(node: RootContent): boolean {
  return node.type === 'element' ? node.data.phrasing === true : isPhrasing(node)
}

const nobody: ReadonlySet<RootContent> = new Set()

/** Blocks only; `kept` ones stand where they belong already. */
export function toFlow(children: readonly RootContent[], kept: ReadonlySet<RootContent> = nobody): RootContent[] {
  const flow: RootContent[] = []
  let run: RootContent[] = []
  let items: ListItem[] = []
  const end = (): void => {
    const inner = mergeText(trimmedLine(run))
    if (inner.every(({ type }) => type === 'html')) flow.push(...inner)
    else flow.push(paragraph(inner))
    if (items.length > 0) flow.push(list(items, { spread: items.some(({ spread }) => spread) }))
    run = []
    items = []
  }
  for (const child of children) {
    if (isText(child) && !(child.type === 'html' && kept.has(child))) {
      if (items.length > 0 && textOf([child]) !== '') end()
      run.push(child)
    } else if (child.type === 'listItem') {
      if (trimmed(run).length > 0) end()
      run = []
      items.push(child)
    } else {
      end()
      if (kept.has(child)) flow.push(child)
      else for (const block of adopted(child)) flow.push(block)
    }
  }
  end()
  return flow
}

/** Text beside text, as literal tags and boxes are, is one text; of the spaces between them one stays. */
export function mergeText(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') result[result.length - 1] = joined(last, node)
    else result.push(node)
  }
  return result
}

function joined(
  first: RootContent & { value: string },
  second: RootContent & { value: string; position?: Position | undefined },
): RootContent {
  const position =
    first.position && second.position ? { position: { start: first.position.start, end: second.position.end } } : {}
  const value = first.value.endsWith(' ') ? second.value.replace(/^ +/, '') : second.value
  return { type: 'text', value: first.value + value, ...position, data: { changed: true } }
}

/** Parts that lost what they were part of. */
function adopted(node: RootContent): RootContent[] {
  if (node.type === 'summary' || node.type === 'caption') return toFlow(node.children)
  if (node.type === 'dataRow' || node.type === 'dataCell') return node.children.flatMap((child) => toFlow([child]))
  return [node]
}

/** Text only: blocks give theirs, with a line break between. */
export function toText(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let afterBlock = false
  for (const child of children) {
    const block = !isText(child) && child.type !== 'embed'
    const inner = isText(child) ? [child] : textOfBlock(child)
    if (inner.length === 0) continue
    if ((block || afterBlock) && result.length > 0 && result.at(-1)?.type !== 'break') result.push({ type: 'break' })
    for (const node of inner) result.push(node)
    afterBlock = block
  }
  return result
}

function textOfBlock(node: RootContent): RootContent[] {
  if (node.type === 'embed') return node.attributes.url ? [link(node.attributes.url, node.attributes.url)] : []
  if (node.type === 'code') return [inlineCode(node.value)]
  if (!('children' in node)) return []
  const children: RootContent[] = node.children
  return node.type === 'paragraph' ? children : toText(children)
}

/** Puts a mark around text, or around the text of each paragraph when there are blocks. */
export function wrapText(children: readonly RootContent[], wrap: (inner: RootContent[]) => RootContent): RootContent[] {
  if (children.every(isText)) return wrapRun(children, wrap)
  return toFlow(children).map((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return node
    return { ...node, children: wrapRun(node.children, wrap), data: { ...node.data, changed: true } } as RootContent
  })
}

/** Space at the ends goes outside: Markdown cannot have it inside. */
function wrapRun(children: readonly RootContent[], wrap: (inner: RootContent[]) => RootContent): RootContent[] {
  const inner = trimmedLine(children)
  if (inner.length === 0) return [...children]
  const first = children[0]
  const last = children.at(-1)
  return [...gapAt(first, /^\s/), wrap(inner), ...gapAt(last, /\s$/)]
}

/** What keeps words apart at an edge: a space, or a break. */
function gapAt(node: RootContent | undefined, blank: RegExp): RootContent[] {
  if (node?.type === 'break') return [{ type: 'break' }]
  return node?.type === 'text' && blank.test(node.value) ? [{ type: 'text', value: ' ' }] : []
}

/** `<code>a <a>b</a></code>`: every text becomes code, what is around it stays. */
export function toCode(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const child of children) {
    const last = result.at(-1)
    if (child.type === 'text' || child.type === 'inlineCode') {
      if (last?.type === 'inlineCode') last.value += child.value
      else result.push(inlineCode(child.value))
    } else if ('children' in child)
      result.push({ ...child, children: toCode(child.children), data: { ...child.data, changed: true } } as RootContent)
    else result.push(child)
  }
  return result.flatMap((node) => (node.type === 'inlineCode' && node.value.trim() === '' ? [] : [node]))
}
