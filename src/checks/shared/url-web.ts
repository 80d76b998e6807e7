/** Taking web addresses apart, as far as rules need it; nothing throws. */

export interface WebAddress {
  scheme: 'http' | 'https'
  /** Lower case, without user and port. */
  host: string
  port?: string
  /** From the first `/`, `?` or `#`. */
  rest: string
}

export function webAddress(url: string): WebAddress | undefined {
  const found = /^(https?):\/\/([^/?#\\]*)/i.exec(url)
  if (found === null) return undefined
  const authority = (found[2] ?? '').replace(/^.*@/s, '').toLowerCase()
  const [, host = authority, port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority) ?? []
  const scheme = (found[1] ?? '').toLowerCase() === 'http' ? 'http' : 'https'
  return { scheme, host: host.replace(/\.$/, ''), rest: url.slice(found[0].length), ...(port ? { port } : {}) }
}

/** For messages: a long address says enough by its start. */
export function shownUrl(url: string, most = 120): string {
  const oneLine = url
    .slice(0, 2 * most + 1)
    .replace(/\s/g, ' ')
    .replaceAll('`', '')
  return oneLine.length > most ? `${oneLine.slice(0, most)}…` : oneLine
}
