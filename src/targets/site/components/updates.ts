/**
 * Logs of changes: a day and its tags beside each entry. Pages with one have a feed.
 *
 *     {% update date="2026-03-21" tags="seeds" %}   →   <article class="update" data-tags="seeds"><div class="update-head"><time …>21 March 2026</time>…
 */
import type { RootContent } from 'mdast'
import type { NodeOf } from '../../../blocks/index.ts'
import { updateTags } from '../../../blocks/update.ts'
import type { TagDefinition } from '../../../space/space.ts'
import { text } from '../../../tree/build.ts'
import { classes, type ElementNode, element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { feedName } from '../feeds.ts'
import { colorOf } from './color-of.ts'
import { dayOf, spellDay } from './day.ts'
import { ownIcon } from './own-icon.ts'

export const updates: Component<'updates'> = ({ attributes: { format }, children }, context) => {
  context.site.feeds.expect(context.path)
  const entries = children.flatMap((child) => (child.type === 'update' ? [entry(child, format, context)] : [child]))
  const slugs = children.flatMap((child) => (child.type === 'update' ? updateTags(child.attributes.tags) : []))
  return [tools([...new Set(slugs)], context), element('div', { className: ['updates'] }, entries)]
}

export const update: Component<'update'> = (node, context) => {
  context.site.feeds.expect(context.path)
  return [entry(node, undefined, context)]
}

/** Where to subscribe, and buttons with which scripts show the entries of one tag. */
function tools(slugs: readonly string[], context: SiteContext): ElementNode {
  const { words } = context.site
  const feed = phrasingElement('a', { href: feedName, type: 'application/rss+xml', className: ['feed-link'] }, [
    text(words.subscribe),
  ])
  const choice = (words: RootContent[], slug: string): RootContent =>
    phrasingElement('button', { type: 'button', dataUpdateTag: slug, ariaPressed: slug === '' ? 'true' : 'false' }, words)
  const choices = slugs.map((slug) => choice(tagWords(slug, context), slug))
  const filter = element('div', { className: ['update-filter'], hidden: true, role: 'group', ariaLabel: context.words.tags }, [
    choice([text(words.all)], ''),
    ...choices,
  ])
  return element('div', { className: ['update-tools'] }, [...(slugs.length > 1 ? [filter] : []), feed])
}

function entry(node: NodeOf<'update'>, format: string | undefined, context: SiteContext): ElementNode {
  const slugs = updateTags(node.attributes.tags)
  const labels = slugs.map((slug) => {
    const color = colorOf(definition(slug, context)?.color)
    return element('li', classes('badge', color && `gb-background-${color}`), tagWords(slug, context))
  })
  const head = [
    ...dateLine(node.attributes.date?.trim() ?? '', format, context),
    ...(labels.length > 0 ? [element('ul', { className: ['tags'] }, labels)] : []),
  ]
  const properties = { className: ['update'], ...idOf(node), ...(slugs.length > 0 && { dataTags: slugs.join(' ') }) }
  return element('article', properties, [
    element('div', { className: ['update-head'] }, head),
    element('div', { className: ['update-body'] }, node.children),
  ])
}

const definition = (slug: string, { space }: SiteContext): TagDefinition | undefined => space.tags.find(({ tag }) => tag === slug)

function tagWords(slug: string, context: SiteContext): RootContent[] {
  const known = definition(slug, context)
  return [...ownIcon(known?.icon, context), text(known?.label ?? slug)]
}

function dateLine(date: string, format: string | undefined, { space }: SiteContext): RootContent[] {
  const day = dayOf(date)
  if (date === '') return []
  if (!day) return [element('span', { className: ['update-date'] }, [text(date)])]
  return [element('time', { dateTime: date }, [text(spellDay(day, format, space.language))])]
}
