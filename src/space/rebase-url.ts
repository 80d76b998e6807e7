/**
 * A relative address as another folder writes it.
 *
 *     rebaseUrl('../beds/#soil', '.gitbook/includes', 'guide')   →   ../.gitbook/beds/#soil
 *
 * Spelling stays: what was percent-encoded still is. Addresses that do not depend on the folder stay as they are.
 */
import { clearlyRelative } from './clearly-relative.ts'
import { relativePath } from './relative-path.ts'
import { urlNature } from './url-nature.ts'

export function rebaseUrl(url: string, from: string, to: string): string {
  if (from === to || url.trim() === '' || /^\s*[/#?]/.test(url) || isMail(url) || urlNature(url).type !== 'relative') return url
  const end = url.search(/[?#]/)
  const path = end < 0 ? url : url.slice(0, end)
  const isFolder = /(?:^|\/)\.{0,2}$/.test(path)
  const joined = normalize(`${relativePath(to, from === '' ? '_' : `${from}/_`).slice(0, -1)}${path}`)
  const rebased = joined === '' ? './' : clearlyRelative(isFolder ? `${joined}/` : joined)
  return end < 0 ? rebased : rebased + url.slice(end)
}

function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** An address without `mailto:`; `map@2x.png` is a file. */
const isMail = (url: string): boolean => /^[^/@]+@[^/@]+$/.test(url) && !/\.(?:avif|gif|jpe?g|md|pdf|png|svg|webp)$/i.test(url)
