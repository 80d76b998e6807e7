/** What is asked of a page, as the script that is run in it. */

/** How far things have moved while it loaded. */
export const layoutShift = `new Promise((resolve) => {
  let sum = 0
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value }).observe({ type: 'layout-shift', buffered: true })
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
})`

const lines = `({ violations }) => violations.map(({ id, nodes }) =>
  id + ' (' + nodes.length + '): ' + nodes[0].html.slice(0, 160) + ' ' + (nodes[0].failureSummary ?? '').slice(0, 200))`

/** What axe finds, a line each. */
export const axeFindings = `axe.run({ resultTypes: ['violations'] }).then(${lines})`

/** The same of colours only: nothing else is different in another theme. */
export const contrastFindings = `axe.run({ runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] }).then(${lines})`

/** Pixels by which the page is wider than the window. */
export const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Wide blocks that reach what stands beside the text. */
export const overSidebar = `(() => {
  const edge = (name, side, other) => document.querySelector(name)?.getBoundingClientRect()[side] || other
  const [left, right] = [edge('.sidebar', 'right', 0), edge('.toc', 'left', innerWidth)]
  return [...document.querySelectorAll('.full-width')].map((block) => block.getBoundingClientRect())
    .filter((box) => box.width > 0 && (box.left < left || box.right > right))
    .map((box) => Math.round(box.left) + '-' + Math.round(box.right) + ' between ' + left + ' and ' + right)
})()`

const isShown = '(element) => element.getClientRects().length > 0'

/** Whether there is text, and none of it can be seen. */
export const isTextHidden = `(() => {
  const all = [...document.querySelectorAll('article p')]
  return all.length > 0 && !all.some(${isShown})
})()`

export const printed = `(() => {
  const isShown = ${isShown}
  const all = (selector) => [...document.querySelectorAll(selector)]
  return {
    chrome: ['.site-header', '.sidebar', '.toc', '.pager', '.breadcrumbs'].filter((name) => all(name).some(isShown)),
    hiddenPanels: all('article .tab-panel').filter((panel) => !isShown(panel)).length,
    closed: all('article details:not(figure details) > :not(summary, .prompt-links)').filter((part) => part.textContent.trim() && !isShown(part)).length,
  }
})()`
