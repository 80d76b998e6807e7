/**
 * A picture that stands right below the title of its page and is named as the page: the title says what it is, and an empty alternative
 * text is right. One that is missing goes by the name of the file that is meant.
 *
 *     # Kelp                          kelp.md, or any page called “Kelp”
 *     ![](../.gitbook/assets/kelp (1).png)
 */
import { letters } from '../../space/anchor-letters.ts'
import type { AnyNode } from '../../tree/walk.ts'
import type { PageContext } from '../check.ts'
import { sourceOf } from './asset-image.ts'
import { decoded, nameOf } from './asset-name.ts'

export function isEmblem(node: AnyNode, ancestors: readonly AnyNode[], { page, resolve }: PageContext): boolean {
  const [root, block = node] = ancestors
  const [title, first] = root?.children ?? []
  if (first !== block || title?.type !== 'heading' || (title as { depth?: number }).depth !== 1) return false
  const found = resolve(sourceOf(node), 'image', page)
  const meant = found.type === 'broken' ? found.suggestion : undefined
  const name = letters(bareName(meant ?? decoded(sourceOf(node))))
  return name !== '' && [page.title, bareName(page.path)].some((each) => letters(each) === name)
}

/** `assets/kelp (1).png` → `kelp`. */
const bareName = (path: string): string =>
  nameOf(path)
    .replace(/\.[a-z0-9]{1,10}$/i, '')
    .replace(/ \(\d{1,4}\)$/, '')
