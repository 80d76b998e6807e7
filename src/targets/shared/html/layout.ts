/** Blocks that arrange others: tabs, steps, columns, updates, aligned text. */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { updateTags } from '../../../blocks/update.ts'
import { text } from '../../../tree/build.ts'
import type { TargetContext } from '../../target.ts'
import { classes, element } from '../element.ts'
import type { TabPanel, TabSet } from './tab-set.ts'
import { alignClass, fullWidth, idOf, spanClass, valignClass, type Writer } from './writer.ts'

/** A single tab is a titled box: there is nothing to choose. */
export const tabs: Writer<'tabs'> = (node, context) => {
  const panels = node.children.filter((child) => child.type === 'tab')
  const others = node.children.filter((child) => child.type !== 'tab')
  if (panels.length === 0) return others
  const [only] = panels
  const set: TabSet = { type: 'tabSet', children: panels.map(tabPanel), fullWidth: isSet(node.attributes.fullWidth) }
  return [...others, ...(panels.length === 1 && only ? tab(only, context) : [set])]
}

const tabPanel = (node: NodeOf<'tab'>, index: number): TabPanel => ({
  type: 'tabPanel',
  title: node.attributes.title?.trim() || String(index + 1),
  children: node.children,
  data: { ...(node.data?.id && { id: node.data.id }), changed: true },
})

export const tab: Writer<'tab'> = (node) => {
  const title = node.attributes.title?.trim()
  const head = title ? [element('p', { className: ['box-title'] }, [text(title)])] : []
  return [element('div', { className: ['box'], ...idOf(node) }, [...head, ...node.children])]
}

export const stepper: Writer<'stepper'> = ({ children }) => {
  const items = children.map((child) =>
    child.type === 'step' ? element('li', { className: ['step'], ...idOf(child) }, child.children) : element('li', {}, [child]),
  )
  return [element('ol', { className: ['steps'] }, items)]
}

/** A step that lost its stepper has no list to stand in. */
export const step: Writer<'step'> = (node) => [element('div', { className: ['box'], ...idOf(node) }, node.children)]

/** Columns without a width share what the others leave of the twelve tracks. */
export const columns: Writer<'columns'> = ({ attributes, children }) => {
  const spans = children.map((child) => (child.type === 'column' ? spanClass(child.attributes.width) : false))
  const taken = spans.reduce((sum, span) => sum + Number(span ? span.slice(5) : 0), 0)
  const share = Math.max(1, Math.floor((12 - taken) / Math.max(1, spans.filter((span) => span === false).length)))
  const cells = children.map((child, index) => {
    const own = child.type === 'column' ? child : undefined
    const names = classes('column', spans[index] || `span-${share}`, valignClass(own?.attributes.valign))
    return element('div', names, own ? own.children : [child])
  })
  return [element('div', classes('columns', fullWidth(attributes.fullWidth)), cells)]
}

export const column: Writer<'column'> = ({ children }) => children

export const updates: Writer<'updates'> = ({ attributes: { format }, children }, context) => {
  const entries = children.flatMap((child) => (child.type === 'update' ? [entry(child, format, context)] : [child]))
  return [element('div', { className: ['updates'] }, entries)]
}

export const update: Writer<'update'> = (node, context) => [entry(node, undefined, context)]

function entry(node: NodeOf<'update'>, format: string | undefined, context: TargetContext): RootContent {
  const { date, tags } = node.attributes
  const labels = updateTags(tags).map((slug) => element('li', { className: ['badge'] }, [text(tagLabel(slug, context))]))
  const head = [
    ...(date ? [time(date.trim(), format, context)] : []),
    ...(labels.length > 0 ? [element('ul', { className: ['tags'] }, labels)] : []),
  ]
  return element('article', { className: ['update'], ...idOf(node) }, [
    element('div', { className: ['update-head'] }, head),
    element('div', {}, node.children),
  ])
}

const tagLabel = (slug: string, { space }: TargetContext): string => space.tags.find(({ tag }) => tag === slug)?.label ?? slug

const isoDate = /^\d{4}-\d{2}-\d{2}$/

function time(date: string, format: string | undefined, { space }: TargetContext): RootContent {
  const day = isoDate.test(date) ? new Date(`${date}T00:00:00Z`) : undefined
  if (!day || Number.isNaN(day.getTime())) return element('span', {}, [text(date)])
  return element('time', { dateTime: date }, [text(spell(day, format, space.language))])
}

function spell(day: Date, format: string | undefined, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    format === 'numeric' ? { dateStyle: 'short' } : format === 'short' ? { dateStyle: 'medium' } : { dateStyle: 'long' }
  try {
    return day.toLocaleDateString(language, { ...options, timeZone: 'UTC' })
  } catch {
    // A language tag that is none: the author may have written anything.
    return day.toISOString().slice(0, 10)
  }
}

export const aligned: Writer<'aligned'> = ({ attributes: { align, dir }, children }) => {
  const properties = { ...classes(alignClass(align?.toLowerCase())), ...(dir && { dir }) }
  return Object.values(properties).some(Boolean) ? [element('div', properties, children)] : children
}
