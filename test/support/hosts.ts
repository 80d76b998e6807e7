/**
 * How hosts answer, read from the files that are written for them by readers of their own: each knows only what its host's manual says.
 * An address is followed through every redirect to the file that is served in the end.
 */
import type { WrittenSite } from './written-site.ts'

export type Answer = { file: string } | { moved: string } | { missing: true }
export type HostReader = (site: WrittenSite) => (path: string) => Answer

/** Path of the file at the end, `elsewhere …`, or what went wrong. `path` is encoded, with a slash at its start. */
export function follow(answer: (path: string) => Answer, path: string): string {
  let at = path
  for (let hop = 0; hop < 6; hop += 1) {
    const found = answer(at)
    if ('missing' in found) return `missing ${at}`
    if ('file' in found) return found.file
    if (/^https?:/.test(found.moved)) return `elsewhere ${found.moved}`
    at = found.moved.replace(/#.*$/, '')
  }
  return `loop ${at}`
}

const decoded = (path: string): string => decodeURIComponent(path).replace(/^\//, '')

/** Any server of files: folders get their slash, `index.html` stands for its folder; stub pages are followed as a browser does. */
export const plain: HostReader = ({ files }) => {
  const folders = new Set(
    [...files.keys()].flatMap((path) => path.split('/').map((_, index, all) => all.slice(0, index).join('/'))),
  )
  return (path) => {
    const wanted = decoded(path)
    const file = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted
    const text = files.get(file)
    if (text !== undefined) return stub(text, path) ?? { file }
    return folders.has(wanted) && wanted !== '' && !wanted.endsWith('/') ? { moved: `${path}/` } : { missing: true }
  }
}

function stub(text: string, path: string): Answer | undefined {
  const url = /<noscript><meta http-equiv="refresh" content="0; url=([^"]*)"><\/noscript>/.exec(text)?.[1]
  if (url === undefined) return undefined
  const target = new URL(url.replaceAll('&amp;', '&'), `http://host${path}`)
  return { moved: target.host === 'host' ? target.pathname : target.href }
}

interface Rule {
  from: string
  to: string
  status: string
  condition: string | undefined
}

function rulesOf(text: string): Rule[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [from = '', to = '', status = '', condition, ...more] = line.split(' ')
    if (!/^\/[^*]*$/.test(from) || /:[a-z_]/i.test(from) || /:[a-z_*]/i.test(to.replace(/^https?:/, '')) || more.length > 0)
      throw new Error(`Not a plain rule: ${line}`)
    return { from, to, status, condition }
  })
}

/** Files first, then rules; a slash at the end makes no difference. */
export const netlify: HostReader = (site) => {
  const serve = plain(site)
  const bare = (path: string): string => decodeURIComponent(path).replace(/(?<=.)\/$/, '')
  const rules = new Map(
    rulesOf(site.files.get('_redirects') ?? '')
      .filter(({ condition }) => condition === undefined)
      .map((rule) => [bare(rule.from), rule.to]),
  )
  return (path) => {
    const found = serve(path)
    const to = rules.get(bare(path))
    return 'missing' in found && to !== undefined ? { moved: to } : found
  }
}

/** Rules first, by the path as the browser sent it; 2,000 of them are read. */
export const cloudflare: HostReader = (site) => {
  const serve = plain(site)
  const all = rulesOf(site.files.get('_redirects') ?? '')
  const rules = new Map(all.slice(0, 2000).map((rule) => [rule.from, rule.to]))
  return (path) => {
    const to = rules.get(path)
    return to === undefined ? serve(path) : { moved: to }
  }
}

/** First the slash, but not behind a dot; then rules, whose sources are patterns; then files, as they are asked for. */
export const vercel: HostReader = (site) => {
  const serve = plain(site)
  const { redirects, trailingSlash } = JSON.parse(site.files.get('vercel.json') ?? '') as {
    trailingSlash: boolean
    redirects: { source: string; destination: string; has?: unknown }[]
  }
  if (!trailingSlash || redirects.length > 1024) throw new Error('Unexpected settings')
  const rules = new Map(
    redirects.filter(({ has }) => has === undefined).map(({ source, destination }) => [literal(source), destination]),
  )
  return (path) => {
    if (!path.endsWith('/') && !path.slice(path.lastIndexOf('/')).includes('.')) return { moved: `${path}/` }
    const to = rules.get(path)
    if (to !== undefined) return { moved: to }
    const found = serve(path)
    // Served without its slash, its links would lead astray.
    return 'moved' in found && found.moved === `${path}/` ? { missing: true } : found
  }
}

/** A pattern without anything that matches more than itself. */
function literal(source: string): string {
  const rest = source.replace(/\\./g, '')
  if (/[:*?+(){}]/.test(rest)) throw new Error(`Not a plain source: ${source}`)
  return source.replace(/\\(.)/g, '$1')
}

export const apache: HostReader = (site) => {
  const serve = plain(site)
  const rules = [...(site.files.get('.htaccess') ?? '').matchAll(/^RewriteRule "\^(.+)\/\?\$" "(.*)" \[R=301,L,NE,NC\]$/gm)].map(
    ([, from = '', to = '']) => {
      if (/[^\w/\\\u0080-\u{10ffff}]/u.test(from) || /(?<!\\)[%$]/.test(to)) throw new Error(`Not a plain rule: ${from} ${to}`)
      return { pattern: new RegExp(`^${from}/?$`, 'i'), to: to.replace(/\\(.)/g, '$1') }
    },
  )
  return (path) => {
    const wanted = decoded(path)
    if (site.files.has(wanted) || site.files.has(`${wanted.replace(/\/$/, '')}/index.html`) || wanted === '') return serve(path)
    const rule = rules.find(({ pattern }) => pattern.test(wanted))
    return rule === undefined ? serve(path) : { moved: rule.to }
  }
}

/** `try_files $uri ${uri}index.html`, then the table, which does not know upper from lower case. */
export const nginx: HostReader = (site) => {
  const text = site.files.get('nginx-map.conf') ?? ''
  const table = /map \$unbook_path \$unbook_moved \{\n(.*?)\n {2}default "";\n\}/s.exec(text)?.[1] ?? ''
  const entries = nginxWords(table)
  const moved = new Map<string, string>()
  for (let at = 0; at + 2 < entries.length; at += 3) {
    const [from = '', to = '', end] = entries.slice(at, at + 3)
    if (end !== ';' || !from.startsWith('/') || to.includes('$') || moved.has(lower(from)))
      throw new Error(`Not a plain entry: ${from} ${to}`)
    moved.set(lower(from), to)
  }
  return (path) => {
    const wanted = decoded(path)
    if (site.files.has(wanted)) return { file: wanted }
    if (site.files.has(`${wanted}index.html`)) return { file: `${wanted}index.html` }
    const to = moved.get(lower(`/${wanted}`.replace(/(?<=[^/])\/+$/, '')))
    return to === undefined ? { missing: true } : { moved: to }
  }
}

const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Words as nginx reads them: quoted ones with their escapes, and semicolons. */
export function nginxWords(text: string): string[] {
  const found: string[] = []
  const word = /\s*(?:"((?:[^"\\]|\\.)*)"|([;{}])|([^\s;{}"]+))\s*/gsy
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    found.push(match[1]?.replace(/\\(.)/gs, '$1') ?? match[2] ?? match[3] ?? '')
    if (word.lastIndex === text.length) return found
  }
  throw new Error('Not words of nginx')
}

export const hostReaders: Record<string, HostReader> = { apache, cloudflare, 'github-pages': plain, netlify, nginx, vercel }
