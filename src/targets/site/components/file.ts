/**
 * Files: what they are called, of what kind and how large, to open or to keep.
 *
 *     {% file src="plan.pdf" %}   →   <p class="file-card file-text"><a href="plan.pdf">plan.pdf</a> <small>PDF, 2.4 MB</small> <a … download>Download</a></p>
 */
import type { RootContent } from 'mdast'
import { fileName, fileSize, fileType } from '../../../blocks/file.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { text } from '../../../tree/build.ts'
import { captionOf } from '../../../tree/flow.ts'
import { trimmed } from '../../../tree/title.ts'
import { element } from '../../shared/element.ts'
import { idOf, safeHref } from '../../shared/html/writer.ts'
import { isText } from '../../shared/html-content.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { labelled } from '../labelled.ts'

const kinds: readonly [kind: string, types: string][] = [
  ['archive', 'zip gz tgz tar bz2 xz 7z rar jar'],
  ['code', 'js ts jsx tsx json yaml yml xml html css py rb go rs java c h cpp sh sql toml'],
  ['image', 'png jpg jpeg gif svg webp avif bmp tif tiff ico heic psd ai fig'],
  ['media', 'mp4 webm mov mkv avi mp3 wav ogg m4a flac'],
  ['table', 'csv tsv xls xlsx ods'],
]
const byType = new Map(kinds.flatMap(([kind, types]) => types.split(' ').map((type): [string, string] => [type, kind])))

export const file: Component<'file'> = (node, context) => {
  const notes = captionOf(node.attributes.caption, node.children)
  const caption = notes.every(isText) ? trimmed(notes) : notes
  const { src = '' } = node.attributes
  const card = fileCard(src, node.data, context)
  if (caption.length === 0) return card.length > 0 ? [element('div', { className: ['file'], ...idOf(node) }, card)] : []
  return [element('figure', { className: ['file'], ...idOf(node) }, [...card, element('figcaption', {}, caption)])]
}

function fileCard(
  src: string,
  { name = fileName(src), size }: NonNullable<NodeOf<'file'>['data']> = {},
  { words, site }: SiteContext,
): RootContent[] {
  const href = safeHref(src)
  if (!href) return []
  const type = fileType(name)
  const about = [type, size === undefined ? '' : fileSize(size, words)].filter(Boolean).join(', ')
  return [
    element('p', { className: ['file-card', `file-${byType.get(type.toLowerCase()) ?? 'text'}`] }, [
      phrasingElement('a', { href }, [text(name)]),
      ...(about ? [text(' '), phrasingElement('small', {}, [text(about)])] : []),
      text(' '),
      phrasingElement(
        'a',
        { href, download: true, className: ['download'], ariaLabel: `${labelled(words.download, site.words)} ${name}` },
        [text(words.download)],
      ),
    ]),
  ]
}
