/**
 * Follows an address to its end: HEAD, then GET where HEAD is refused, through at most so many redirects.
 *
 *     http://garden.example/soil  301→  https://garden.example/soil  302→  /soil/de  200      moved to https://garden.example/soil
 */
import { STATUS_CODES } from 'node:http'
import type { Outcome } from './external-link.ts'
import type { HostGate } from './host-gate.ts'
import type { PrivacyGuard } from './privacy-guard.ts'
import { type Reply, type RequestOptions, request } from './request.ts'
import { retryAfter } from './retry-after.ts'

export interface VisitOptions extends RequestOptions {
  gate: HostGate
  /** How many redirects are followed. */
  redirects: number
  isForbidden: PrivacyGuard
  /** Milliseconds: a server that asks to wait longer is not asked again. */
  longestWait: number
  now(): number
}

/** What an address comes to; `asked` is how many milliseconds the server asked to be left alone. */
export type Visited = Outcome & { asked?: number }

export async function visit(start: URL, isFirst: boolean, options: VisitOptions): Promise<Visited> {
  let url = start
  let moved: string | undefined
  let isForGood = true
  for (let hop = 0; hop <= options.redirects; hop += 1) {
    if (await options.isForbidden(url)) return forbidden(url, start)
    const reply = await ask(url, isFirst, options)
    const next = redirectOf(reply, url)
    if (next === undefined) return { ...outcomeOf(reply, url, start, moved), ...askedBy(reply, options) }
    isForGood &&= reply.status === 301 || reply.status === 308
    if (isForGood) moved = next.href
    if (!/^https?:$/.test(next.protocol)) return { state: 'alive', status: reply.status }
    url = next
  }
  return { state: 'unreachable', reason: `redirects more than ${options.redirects} times` }
}

const forbidden = (url: URL, start: URL): Outcome =>
  url === start
    ? { state: 'skipped', reason: 'a private address' }
    : { state: 'unreachable', to: url.href, reason: 'redirects to a private address' }

/** Many servers answer HEAD wrongly, so anything but a good answer is asked for again, as a browser would. */
async function ask(url: URL, isFirst: boolean, options: VisitOptions): Promise<Reply> {
  if (!isFirst) return await send(url, 'GET', options)
  const reply = await send(url, 'HEAD', options)
  return reply.status < 400 || reply.status === 429 ? reply : await send(url, 'GET', options)
}

/** Who waits for the same host has to know before the next one is let through. */
async function send(url: URL, method: 'GET' | 'HEAD', options: VisitOptions): Promise<Reply> {
  return await options.gate.pass(url.host, async () => {
    const reply = await request(url, method, options)
    const { asked = 0 } = askedBy(reply, options)
    if (asked > 0 && asked <= options.longestWait) options.gate.pause(url.host, asked)
    return reply
  })
}

function askedBy({ status, retryAfter: header }: Reply, { now }: VisitOptions): Pick<Visited, 'asked'> {
  const asked = status === 429 || status === 503 ? retryAfter(header, now()) : undefined
  return asked === undefined ? {} : { asked }
}

function redirectOf({ status, location }: Reply, base: URL): URL | undefined {
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, base.href)) return undefined
  const next = new URL(location, base)
  next.hash = ''
  return next
}

function outcomeOf({ status }: Reply, url: URL, start: URL, moved: string | undefined): Outcome {
  if (status >= 200 && status < 300)
    return moved === undefined || moved === start.href ? { state: 'alive', status } : { state: 'moved', status, to: moved }
  const words = STATUS_CODES[status]
  return {
    ...{ state: status === 404 || status === 410 ? 'dead' : 'unreachable', status },
    ...(url !== start && { to: url.href }),
    reason: `answered ${status}${words === undefined ? '' : ` ${words}`}`,
  }
}
