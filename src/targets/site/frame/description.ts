/** What a page is about in a sentence: its description, else the start of its text. */
import { textOf } from '../../../tree/flow.ts'
import type { Shown } from './shown.ts'

const longest = 160

export function descriptionOf({ description, tree }: Shown): string | undefined {
  if (description !== undefined) return description
  const first = tree.children.find((child) => child.type === 'paragraph')
  const text = first ? textOf([first]).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : shortened(text)
}

function shortened(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`
}
