/** Marks where the reader is in the list of what is on the page. */
import { all, first } from './shared/dom.js'

export function tocPosition() {
  const links = all('.toc a[href^="#"]')
  /** @type {Map<Element, HTMLElement>} */
  const byHeading = new Map()
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
    if (heading) byHeading.set(heading, link)
  }
  if (byHeading.size === 0) return
  /** @type {Set<Element>} */
  const seen = new Set()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) seen[isIntersecting ? 'add' : 'delete'](target)
      mark(byHeading, seen)
    },
    { rootMargin: '0px 0px -60% 0px' },
  )
  for (const heading of byHeading.keys()) observer.observe(heading)
}

/**
 * The first heading in the upper part of the window, else the last one above it; not one in a closed tab or expandable, which is nowhere.
 * @param {Map<Element, HTMLElement>} links @param {Set<Element>} seen
 */
function mark(links, seen) {
  const headings = [...links.keys()]
  const current =
    headings.find((heading) => seen.has(heading)) ??
    headings.findLast((heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < innerHeight * 0.4)
  const link = current && links.get(current)
  first('.toc [aria-current]')?.removeAttribute('aria-current')
  link?.setAttribute('aria-current', 'true')
  const toc = first('.toc')
  if (link && toc) keepInView(toc, link)
}

/** @param {HTMLElement} toc @param {HTMLElement} link */
function keepInView(toc, link) {
  const { top, bottom } = link.getBoundingClientRect()
  const room = toc.getBoundingClientRect()
  if (top < room.top || bottom > room.bottom) toc.scrollTop += top - room.top - toc.clientHeight / 2
}
