/**
 * A file to download.
 *
 *     {% file src="../.gitbook/assets/sowing%20plan.pdf" %}         [sowing plan.pdf (PDF, 2 MB)](../.gitbook/assets/sowing%20plan.pdf)
 *     For two beds                                             →
 *     {% endfile %}                                                 For two beds
 */

import { link, paragraph } from '../tree/build.ts'
import { captionOf } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, reference, text } from './block.ts'
import type { Words } from './words.ts'

export interface File extends BlockNode<'file', 'src' | 'caption'> {}

declare module 'mdast' {
  interface RootContentMap {
    file: File
  }
}

export const file = defineBlock<File>({
  name: 'file',
  tag: 'file',
  form: 'optional',
  summary: 'A file to download.',
  attributes: {
    src: reference('The file.', 'asset', { required: true }),
    caption: text('The caption, as it was written until 2021; today it is the content.'),
  },
  lower({ attributes, children, data }, { words }) {
    const src = attributes.src ?? ''
    const name = data?.name ?? fileName(src)
    const about = [fileType(name), data?.size === undefined ? '' : fileSize(data.size, words)].filter(Boolean).join(', ')
    const card = src ? [paragraph([link(src, about ? `${name} (${about})` : name)])] : []
    return [...card, ...captionOf(attributes.caption, children)]
  },
})

/** `../assets/sowing%20plan.pdf?alt=media` and `/o/assets%2F-LD%2Fsowing%20plan.pdf` → `sowing plan.pdf`. */
export function fileName(src: string): string {
  const path = src.split(/[?#]/, 1)[0] ?? ''
  const name = oneLine(path.split('/').filter(Boolean).at(-1) ?? src)
  try {
    return oneLine(decodeURIComponent(name).split('/').filter(Boolean).at(-1) ?? name)
  } catch {
    // A lone `%` is part of the name.
    return name
  }
}

/** `plan.pdf` → `PDF`. */
export function fileType(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toUpperCase() ?? ''
}

/** `2400000` → `2.4 MB`, with the units of the page's language. */
export function fileSize(bytes: number, words: Words): string {
  const units = [words.bytes, words.kilobytes, words.megabytes, words.gigabytes]
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const amount = bytes / 1000 ** power
  return `${amount < 10 && power > 0 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${units[power]}`
}
