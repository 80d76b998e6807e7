/** Links lead to `…/index.html` so that pages open from a disk; a host serves them without. */
export function shortAddress() {
  const { protocol, pathname, search, hash } = location
  if (!/^https?:$/.test(protocol) || !pathname.endsWith('/index.html')) return
  history.replaceState(history.state, '', pathname.slice(0, -'index.html'.length) + search + hash)
}
