/**
 * What another site shows: a card that leads there. Nothing is asked of that site before the reader clicks; then scripts make a frame
 * from `data-embed`.
 *
 *     {% embed url="https://youtu.be/x" %}   →   <div class="embed-player shape-video" data-embed="https://www.youtube-nocookie.com/embed/x" …>
 */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import { embedCaption, embedTarget } from '../../../blocks/embed.ts'
import { fileName, fileType } from '../../../blocks/file.ts'
import { link, paragraph, text } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { trimmed } from '../../../tree/title.ts'
import { classes, type ElementNode, element } from '../../shared/element.ts'
import { hostName } from '../../shared/html/host-name.ts'
import { idOf, safeHref } from '../../shared/html/writer.ts'
import { isText } from '../../shared/html-content.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { labelled } from '../labelled.ts'
import { type Player, playerOf } from './players.ts'

const playable: ReadonlyMap<string, 'video' | 'audio'> = new Map([
  ...['mp4', 'webm', 'ogv', 'mov', 'm4v'].map((type) => [type, 'video'] as const),
  ...['mp3', 'wav', 'ogg', 'oga', 'm4a', 'flac', 'opus'].map((type) => [type, 'audio'] as const),
])

export const embed: Component<'embed'> = (node, context) => {
  const { url, title } = embedTarget(node.attributes)
  const href = safeHref(url)
  const notes = embedCaption(node)
  const caption = notes.every(isText) ? trimmed(notes) : notes
  const content = href ? [shownAs(href, url, { title, caption: textOf(caption) }, context)] : url ? [paragraph(title)] : []
  if (content.length === 0 && caption.length === 0) return []
  const names = classes('embed', isSet(node.attributes.fullWidth) && 'full-width')
  if (caption.length === 0) return [element('div', { ...names, ...idOf(node) }, content)]
  return [element('figure', { ...names, ...idOf(node) }, [...content, element('figcaption', {}, caption)])]
}

interface Told {
  title: string
  caption: string
}

function shownAs(href: string, url: string, told: Told, context: SiteContext): RootContent {
  const own = playable.get(fileType(fileName(url)).toLowerCase())
  if (own) return media(own, href, told, isElsewhere(url))
  const player = playerOf(url)
  return player ? frame(player, url, told, context) : card(url, told.title)
}

const isElsewhere = (url: string): boolean => /^[a-z][\w.+-]*:|^\/\//i.test(url)

/** A file of another site is asked for when the reader plays it. */
const media = (name: 'video' | 'audio', src: string, { title, caption }: Told, isForeign: boolean): ElementNode =>
  element(name, { controls: true, preload: isForeign ? 'none' : 'metadata', src, ariaLabel: caption || title })

const host = (url: string): RootContent[] => {
  const name = hostName(url)
  return name ? [text(' '), phrasingElement('small', {}, [text(name)])] : []
}

const card = (url: string, title: string): ElementNode =>
  element('p', { className: ['card-link', 'external'] }, [link(url, title), ...host(url)])

/** The room that the player will take is kept for it. */
function frame({ src, shape }: Player, url: string, { title, caption }: Told, { site }: SiteContext): ElementNode {
  const name = hostName(url)
  const words = `${site.words.loadEmbed} ${name}`
  const label = caption && caption.length < 200 ? caption : title
  return element(
    'div',
    { className: ['embed-player', `shape-${shape}`], dataEmbed: src, dataEmbedTitle: `${labelled(name, site.words)} ${label}` },
    [
      element('p', { className: ['embed-about'] }, [link(url, title), ...host(url)]),
      element('button', { type: 'button', className: ['button', 'primary'], hidden: true, dataEmbedLoad: true }, [text(words)]),
    ],
  )
}
