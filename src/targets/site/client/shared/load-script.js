/** Loads a script of the site's own, once; that works where a page may not fetch, as from a disk. */
import { make, root } from './dom.js'

/** @type {Map<string, Promise<void>>} */
const loading = new Map()

/** @param {string} name below `_unbook/` */
export function loadScript(name) {
  const known = loading.get(name)
  if (known) return known
  const promise = new Promise((/** @type {(value: void) => void} */ done, failed) => {
    const script = make('script', { src: `${root()}_unbook/${name}` })
    script.onload = () => done()
    script.onerror = () => {
      loading.delete(name)
      script.remove()
      failed(new Error(`Cannot load ${name}`))
    }
    document.head.append(script)
  })
  loading.set(name, promise)
  return promise
}
