/** What readers chose, kept from page to page where the browser lets us. */

/** @param {string} name */
export function recall(name) {
  try {
    return localStorage.getItem(`unbook-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** @param {string} name @param {string | undefined} value */
export function remember(name, value) {
  try {
    if (value === undefined) localStorage.removeItem(`unbook-${name}`)
    else localStorage.setItem(`unbook-${name}`, value)
  } catch {
    // Forbidden or full: the choice holds for this page.
  }
}
