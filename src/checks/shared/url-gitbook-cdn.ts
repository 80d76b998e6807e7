/** Addresses of files that GitBook keeps: they are gone when the account is. */
import { decodePercent } from '../../space/url-parts.ts'
import { webAddress } from './url-web.ts'

const hosts = /^(?:(?:files|content|g?blobscdn)\.gitbook\.com|files\.gitbook\.io|.+-files\.gitbook\.io)$/
const buckets = /^\/v0\/b\/gitbook-|^\/gitbook-/
const proxied = /^(?:\/[^?#]*)?\/~gitbook\/image(?=[?/])/

export interface GitBookFile {
  host: string
  /** What the image proxy was asked for, when that is kept elsewhere. */
  original?: string
}

export function gitbookFile(url: string): GitBookFile | undefined {
  if (!/gitbook|\/~\/files\//i.test(url)) return undefined
  const address = webAddress(url)
  if (address === undefined) return undefined
  const { host, rest } = address
  if (proxied.test(rest)) return { host, ...originalOf(rest) }
  const isBucket = (host === 'firebasestorage.googleapis.com' || host === 'storage.googleapis.com') && buckets.test(rest)
  return hosts.test(host) || isBucket || rest.startsWith('/~/files/') ? { host } : undefined
}

function originalOf(rest: string): { original?: string } {
  const written = /[?&]url=([^&#]+)/.exec(rest)?.[1]
  const original = written === undefined ? '' : decodePercent(written)
  return /^https?:\/\/[^\s<>()"]+$/i.test(original) && gitbookFile(original) === undefined ? { original } : {}
}
