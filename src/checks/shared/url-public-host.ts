/** Whether an address is one of the open web, and not a sample, a machine nearby or a name that only looks like an address. */
import type { WebAddress } from './url-web.ts'

const reserved = /(?:^|\.)(?:localhost|local|test|example|invalid|internal|intranet|lan|home|corp|svc|onion|arpa|private)$/
const samples =
  /(?:^|\.)(?:example\.(?:com|net|org|edu)|domain\.(?:com|tld)|(?:company|acme|contoso|fabrikam|your[\w-]*|my[\w-]*)\.(?:com|org|net|io))$/

/** Names of XML, RDF and JSON vocabularies are written with `http:` for ever. */
const vocabularies =
  /^(?:schemas\.|ns\.|xmlns\.|purl\.org$|schema\.org$|json-schema\.org$|data\.europa\.eu$|xmlsoap\.org$|www\.opengis\.net$)/

export function isPublicHost({ host, port, rest }: WebAddress): boolean {
  if (port !== undefined && port !== '80') return false
  if (!/^[\p{L}\p{N}.-]+\.[\p{L}][\p{L}\p{N}-]+$/u.test(host)) return false
  if (reserved.test(host) || samples.test(host) || vocabularies.test(host)) return false
  return !(host === 'www.w3.org' && /^\/(?:\d{4}|ns|XML)\b/.test(rest))
}
