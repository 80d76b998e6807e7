/**
 * What every image of a page gets at last: its size, so that nothing moves when it arrives; when it is loaded; a way to see it whole.
 *
 *     <img src="../assets/map.png" width="300">   →   <a class="zoom" href="../assets/map.png"><img … width="300" height="225" loading="lazy">
 */
import type { Element, ElementContent, Properties } from 'hast'
import type { SiteContext } from '../context.ts'
import { labelled } from '../labelled.ts'
import type { ImageSize } from '../site.ts'
import type { SiteWords } from '../site-words.ts'

export interface ImagePlace {
  /** It stands alone, not in a line of text. */
  isAlone: boolean
  isInLink: boolean
}

export interface ImageFinisher {
  image(image: Element, place: ImagePlace): Element
  /** `<picture>` with an image for dark pages: both are in the page, as the reader may choose the theme. */
  pair(picture: Element, place: ImagePlace): ElementContent[]
}

/** Pixels that a page has for an image. */
const room = 720

export function imageFinisher({ site, path }: SiteContext): ImageFinisher {
  let isFirst = true
  const finish = (image: Element): ImageSize | undefined => {
    const { properties } = image
    const isLine = classesOf(properties).includes('line-image')
    properties.loading = isFirst && !isLine ? undefined : 'lazy'
    properties.decoding = 'async'
    isFirst &&= isLine
    const size = site.imageSizes.get(outputPath(path, String(properties.src ?? '')))
    if (size) Object.assign(properties, missingSides(properties, size))
    return size
  }
  const image = (made: Element, { isAlone, isInLink }: ImagePlace): Element => {
    const size = finish(made)
    const isWhole = size !== undefined && size.width <= Math.min(room, Number(made.properties.width ?? room))
    const isInPage = String(made.properties.src).startsWith('data:')
    return isAlone && !isInLink && !isWhole && !isInPage ? zoom(made, site.words) : made
  }
  return {
    image,
    pair(picture, place) {
      const [source, light] = picture.children.filter((child) => child.type === 'element')
      if (!light) return [picture]
      const dark: Element = { ...light, properties: { ...light.properties, src: String(source?.properties.srcSet ?? '') } }
      isFirst = false
      return [shownOn('only-light', image(light, place)), shownOn('only-dark', image(dark, place))]
    },
  }
}

function shownOn(name: string, made: Element): Element {
  return { ...made, properties: { ...made.properties, className: [...classesOf(made.properties), name] } }
}

const classesOf = ({ className }: Properties): string[] => (Array.isArray(className) ? className.map(String) : [])

/** The side that is not given follows from the other one. */
function missingSides({ width, height }: Properties, size: ImageSize): Properties {
  if (width !== undefined && height !== undefined) return {}
  if (width !== undefined) return { height: Math.max(1, Math.round((Number(width) * size.height) / size.width)) }
  if (height !== undefined) return { width: Math.max(1, Math.round((Number(height) * size.width) / size.height)) }
  return { width: size.width, height: size.height }
}

/** A link to the image itself; a script shows it above the page instead. */
function zoom(image: Element, words: SiteWords): Element {
  const alt = String(image.properties.alt ?? '').trim()
  const properties = {
    className: ['zoom'],
    href: image.properties.src,
    ariaLabel: alt ? `${labelled(words.zoom, words)} ${alt}` : words.zoom,
  }
  return { type: 'element', tagName: 'a', properties, children: [image] }
}

/** `guide/tides/index.html`, `../../assets/a%20b.png` → `assets/a b.png`. */
function outputPath(page: string, src: string): string {
  const parts = page.split('/').slice(0, -1)
  for (const part of decoded(src.replace(/[?#].*$/, '')).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
