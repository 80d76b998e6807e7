/**
 * Figures and galleries.
 *
 *     <div align="left"><figure><img src="pond.png" alt=""><figcaption><p>In May</p></figcaption></figure></div>
 */
import type { RootContent } from 'mdast'
import type { Figure } from '../../blocks/figure.ts'
import type { Gallery } from '../../blocks/gallery.ts'
import { isPhrasing } from '../../tree/flow.ts'
import { htmlFlow } from './html-flow.ts'
import { htmlPhrasing } from './html-phrasing.ts'
import { htmlElement } from './html-tag.ts'

export function htmlFigure({ attributes: { align, fullWidth, withFrame }, children }: Figure): string {
  const figure = `<figure>${children.map((child) => (child.type === 'caption' ? caption(child.children) : htmlFlow([child]))).join('')}</figure>`
  if (align === undefined && fullWidth === undefined && withFrame === undefined) return figure
  return htmlElement(
    'div',
    [
      ['align', align],
      ['data-full-width', fullWidth],
      ['data-with-frame', withFrame],
    ],
    figure,
  )
}

export function htmlGallery({ attributes: { align, fullWidth }, children }: Gallery): string {
  const figures = children.map((child) => htmlFlow([child])).join(' ')
  return htmlElement(
    'div',
    [
      ['align', align],
      ['data-full-width', fullWidth],
    ],
    figures,
  )
}

const caption = (children: readonly RootContent[]): string =>
  htmlElement('figcaption', [], children.every(isPhrasing) ? `<p>${htmlPhrasing(children)}</p>` : htmlFlow(children))
