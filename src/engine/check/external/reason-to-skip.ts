/** Addresses that nobody can be asked about: not of the web, examples, placeholders that the reader fills in. */

/** Hosts that are kept free for examples. */
const reservedHost = /(?:^|\.)(?:example|test|invalid|localhost|onion|example\.(?:com|net|org))\.?$/
const placeholder = /[{}<>]|%7[BD]|%3[CE]/i

export function reasonToSkip(url: string, allowPrivate: boolean): string | undefined {
  if (placeholder.test(url)) return 'a placeholder'
  if (!URL.canParse(url)) return 'no address'
  const { protocol, hostname, username, password } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return 'not of the web'
  if (username !== '' || password !== '') return 'with a password'
  return reservedHost.test(hostname) && !(allowPrivate && hostname === 'localhost') ? 'an example' : undefined
}
