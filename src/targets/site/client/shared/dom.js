/** Finding and making elements. */

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
export const all = (selector, within = document) =>
  [...within.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement)

/** @param {string} selector @param {ParentNode} [within] */
export const first = (selector, within = document) => all(selector, within)[0]

/**
 * make('p', { className: 'note' }, 'Low tide')   →   <p class="note">Low tide</p>
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean>} [attributes]
 * @param {(Node | string)[]} children
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children)
  return made
}

/** The nearest element around what an event happened to. @param {Event} event @param {string} selector */
export function around({ target }, selector) {
  const found = target instanceof Element ? target.closest(selector) : null
  return found instanceof HTMLElement ? found : undefined
}

/** Way to the root of the space: `../../`. */
export const root = () => document.body.dataset.root ?? ''
