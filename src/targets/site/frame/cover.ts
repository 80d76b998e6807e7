/** The picture above a page. Where it is cut and how high it is, the front matter says; classes carry it, in steps. */
import { safeSrc } from '../../shared/html/writer.ts'
import { isVisible } from '../../shared/page-head.ts'
import { attribute, type Html, html } from './html.ts'
import { coverSize } from './layout.ts'
import type { Shown } from './shown.ts'

export function cover({ cover: url, frontMatter }: Shown): Html | undefined {
  const src = isVisible(frontMatter, 'cover') ? safeSrc(url) : undefined
  if (src === undefined) return undefined
  const names = [
    'cover',
    `cover-${coverSize(frontMatter)}`,
    ...cutClass(frontMatter.coverY),
    ...heightClass(frontMatter.coverHeight),
  ]
  return html`<img${attribute('class', names.join(' '))}${attribute('src', src)} alt="" fetchpriority="high">`
}

/** GitBook counts the pixels by which the middle is moved, up when negative: `-120` → the lower part, in tenths. */
function cutClass(value: unknown): string[] {
  const shift = Number(value)
  if (!Number.isFinite(shift) || shift === 0 || typeof value === 'object') return []
  const percent = Math.round((50 - Math.max(-150, Math.min(150, shift)) / 3) / 10) * 10
  return percent === 50 ? [] : [`cover-cut-${percent}`]
}

/** Pixels, 240 unless said, in steps of eighty. */
function heightClass(value: unknown): string[] {
  const height = Number(value)
  if (!Number.isFinite(height) || height <= 0 || typeof value === 'object') return []
  return [`cover-height-${Math.max(80, Math.min(640, Math.round(height / 80) * 80))}`]
}
