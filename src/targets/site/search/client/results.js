/** Results as a list of choices: a group a page, its sections below. */
import { make, root } from '../../client/shared/dom.js'
import { excerptOf, marked, opening } from './excerpt.js'
import { wantedBy } from './marks.js'

const mostPages = 20
const mostSections = 4

/** @param {import('./engine.js').FoundPage[]} pages @param {string} query */
export const resultList = (pages, query) => pages.slice(0, mostPages).map((page, index) => groupOf(page, query, index))

/** @param {import('./engine.js').FoundPage} page @param {string} query @param {number} index */
function groupOf({ title, trail, address, hits }, query, index) {
  const wanted = wantedBy(
    query,
    hits.flatMap(({ terms }) => terms),
  )
  const top = hits.find(({ heading }) => heading === '')
  const sections = hits.filter(({ heading, isTitle }) => heading !== '' && !isTitle).slice(0, mostSections)
  const items = sections.map((hit, at) => sectionOption(hit, wanted, `search-option-${index}-${at}`))
  const head = option(
    address,
    `search-option-${index}`,
    'search-page',
    make('span', { class: 'search-title' }, ...marked(title, wanted)),
  )
  const [best] = hits
  // Enter leads to the best of all, which may be a section.
  if (index === 0) (items[best ? sections.indexOf(best) : -1] ?? head).classList.add('search-best')
  if (trail) head.append(make('span', { class: 'search-trail' }, trail))
  if (top) head.append(excerpt(top, wanted))
  return make('div', { role: 'group', 'aria-label': title, class: 'search-group' }, head, ...items)
}

/** @param {import('./engine.js').Hit} hit @param {import('./marks.js').Wanted} wanted @param {string} id */
function sectionOption(hit, wanted, id) {
  const heading = make('span', { class: 'search-heading' }, ...marked(hit.heading, wanted))
  const made = option(hit.address, id, 'search-section', heading)
  made.append(excerpt(hit, wanted))
  return made
}

/** @param {string} address @param {string} id @param {string} name @param {Node} child */
const option = (address, id, name, child) =>
  make(
    'a',
    {
      href: root() + address || './',
      role: 'option',
      'aria-selected': 'false',
      tabindex: '-1',
      id,
      class: `search-option ${name}`,
    },
    child,
  )

/** Filled in when its text is there. @param {import('./engine.js').Hit} hit @param {import('./marks.js').Wanted} wanted */
function excerpt(hit, wanted) {
  const line = make('span', { class: 'search-excerpt' })
  void hit.texts().then(([text = '', code = '']) => {
    const found = excerptOf(text, wanted)
    const inCode = found ? undefined : excerptOf(code, wanted)
    if (inCode) line.append(make('code', {}, ...inCode))
    else line.append(...(found ?? [opening(text)]))
  })
  return line
}
