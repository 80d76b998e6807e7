/**
 * What a page says, from heading to heading.
 *
 *     # Tides            →   { heading: '', id: '', text: 'High and low.', code: '' }
 *     High and low.          { heading: 'Springs', id: 'springs', text: 'Twice a month.', code: 'tide --spring' }
 *     ## Springs
 *     Twice a month. …
 *
 * What follows a heading within tabs, steps or an expandable belongs to it only as far as these reach.
 */
import type { Code, Root, RootContent } from 'mdast'
import { textOf } from '../../../tree/flow.ts'
import { type AnyNode, walk } from '../../../tree/walk.ts'
import type { ElementNode } from '../../shared/element.ts'

export interface Section {
  heading: string
  /** Where on the page it starts; empty for its top. */
  id: string
  text: string
  /** Blocks of code. */
  code: string
}

/** Sections that say nothing but their heading stay: headings are found too. The first is what stands before any; `title` is no heading. */
export function sectionsOf(tree: Root, title: string): Section[] {
  const top = section('', '')
  const sections = [top]
  const scopes: Section[] = []
  walk(tree, (node, ancestors) => {
    const depth = ancestors.length
    if (depth === 0) {
      scopes[0] = top
      return undefined
    }
    const parent = ancestors.at(-1)
    if (isSilent(node) || (nameOf(node) === 'summary' && parent && headingOf(parent))) return 'skip'
    scopes.length = depth
    const found = headingOf(node)
    if (found?.heading === title && sections.length === 1) return 'skip'
    if (found) {
      sections.push(found)
      scopes[found.isScope ? depth : depth - 1] = found
      return found.isScope ? undefined : 'skip'
    }
    const current = scopes[depth - 1] ?? top
    scopes[depth] = current
    say(node, current)
    return undefined
  })
  return sections.map(({ heading, id, text, code }) => ({ heading, id, text: oneLine(text), code: code.trim() }))
}

const section = (heading: string, id: string): Section => ({ heading, id, text: '', code: '' })
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Found = Section & { isScope: boolean }

/** A heading, or a box with a title of its own, when links can lead there. */
function headingOf(node: AnyNode): Found | undefined {
  const { type, data } = node
  if (type === 'heading' && data?.id) return { ...section(wordsOf(node.children), data.id), isScope: false }
  if (type === 'tabPanel' && data?.id) return { ...section((node as { title?: string }).title ?? '', data.id), isScope: true }
  if (type !== 'element') return undefined
  const { hName, hProperties } = (node as unknown as ElementNode).data
  const { id } = hProperties
  if (typeof id !== 'string' || id === '') return undefined
  if (/^h[1-6]$/.test(hName)) return { ...section(wordsOf(node.children), id), isScope: false }
  const summary = hName === 'details' ? node.children?.find((child) => nameOf(child) === 'summary') : undefined
  return summary ? { ...section(wordsOf(summary.children), id), isScope: true } : undefined
}

const wordsOf = (children: readonly AnyNode[] = []): string => oneLine(textOf(children as unknown as RootContent[]))
const nameOf = (node: AnyNode): string | undefined => (node as Partial<ElementNode>).data?.hName

const silentTypes: ReadonlySet<string> = new Set(['definition', 'html', 'yaml', 'footnoteReference'])
const silentNames: ReadonlySet<string> = new Set(['button', 'script', 'style', 'svg', 'template', 'source'])
/** Classes of words that the site adds. */
const interfaceNames: ReadonlySet<string> = new Set(['button-words', 'hint-kind', 'prompt-links', 'table-tools', 'update-tools'])

/** What readers do not read. */
function isSilent(node: AnyNode): boolean {
  if (node.type !== 'element') return silentTypes.has(node.type)
  const { hName, hProperties = {} } = (node as unknown as ElementNode).data
  const classNames = hProperties.className
  if (Array.isArray(classNames) && classNames.some((name) => interfaceNames.has(String(name)))) return true
  return silentNames.has(hName) || Boolean(hProperties.hidden) || String(hProperties.ariaHidden) === 'true'
}

/** Types and elements that stand in a line of text: the words around them are not apart. */
const inLine: ReadonlySet<string> = new Set(
  'text inlineCode emphasis strong delete link linkReference inlineMath a abbr b code del em i ins kbd mark s small span strong sub sup time u'.split(
    ' ',
  ),
)

function say(node: AnyNode, current: Section): void {
  const { type, value } = node
  if (type === 'code') {
    const title = (node as Partial<Code>).data?.options?.title
    current.code += `${title ? `${title}\n` : ''}${value ?? ''}\n`
    return
  }
  if (!inLine.has(nameOf(node) ?? type)) current.text += ' '
  if (type === 'tabPanel') current.text += `${(node as { title?: string }).title ?? ''} `
  else if (type === 'image' || nameOf(node) === 'img') current.text += altOf(node)
  else if (value !== undefined) current.text += value
}

function altOf(node: AnyNode): string {
  const alt = node.type === 'image' ? (node as { alt?: unknown }).alt : (node as Partial<ElementNode>).data?.hProperties.alt
  return typeof alt === 'string' ? `${alt} ` : ''
}
