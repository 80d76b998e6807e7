/**
 * Follows an address to its end: HEAD, then GET where HEAD is refused, through at most so many redirects.
 *
 *     http://garden.example/soil  301→  https://garden.example/soil  302→  /soil/de  200      moved to https://garden.example/soil
 */
import { STATUS_CODES } from 'node:http'
import type { Outcome } from './external-link.ts'
import type { HostGate } from './host-gate.ts'
import { isPrivateHost } from './private-address.ts'
import { type Reply, type RequestOptions, request, withDeadline } from './request.ts'

export interface VisitOptions extends RequestOptions {
  gate: HostGate
  /** How many redirects are followed. */
  redirects: number
  allowPrivate: boolean
}

/** What an address comes to; `retryAfter` is what the server asked for. */
export type Visited = Outcome & { retryAfter?: string; host: string }

export async function visit(start: URL, isFirst: boolean, options: VisitOptions): Promise<Visited> {
  let url = start
  let moved: string | undefined
  let isForGood = true
  for (let hop = 0; hop <= options.redirects; hop += 1) {
    if (await isForbidden(url, options)) return { host: url.host, ...forbidden(url, start) }
    const reply = await ask(url, isFirst, options)
    const next = redirectOf(reply, url)
    if (next === undefined) return { host: url.host, ...outcomeOf(reply, url, start, moved) }
    isForGood &&= reply.status === 301 || reply.status === 308
    if (isForGood) moved = next.href
    if (!/^https?:$/.test(next.protocol)) return { host: url.host, state: 'alive', status: reply.status }
    url = next
  }
  return { host: url.host, state: 'unreachable', reason: `redirects more than ${options.redirects} times` }
}

const isForbidden = async (url: URL, { allowPrivate, timeout, signal }: VisitOptions): Promise<boolean> =>
  !allowPrivate && (await withDeadline(timeout, signal, () => isPrivateHost(url.hostname)))

const forbidden = (url: URL, start: URL): Outcome =>
  url === start
    ? { state: 'skipped', reason: 'a private address' }
    : { state: 'unreachable', to: url.href, reason: 'redirects to a private address' }

/** Many servers answer HEAD wrongly, so anything but a good answer is asked for again, as a browser would. */
async function ask(url: URL, isFirst: boolean, options: VisitOptions): Promise<Reply> {
  const send = (method: 'GET' | 'HEAD'): Promise<Reply> => options.gate.pass(url.host, () => request(url, method, options))
  if (!isFirst) return await send('GET')
  const reply = await send('HEAD')
  return reply.status < 400 || reply.status === 429 ? reply : await send('GET')
}

function redirectOf({ status, location }: Reply, base: URL): URL | undefined {
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, base.href)) return undefined
  const next = new URL(location, base)
  next.hash = ''
  return next
}

function outcomeOf({ status, retryAfter }: Reply, url: URL, start: URL, moved: string | undefined): Omit<Visited, 'host'> {
  if (status >= 200 && status < 300)
    return moved === undefined || moved === start.href ? { state: 'alive', status } : { state: 'moved', status, to: moved }
  const words = STATUS_CODES[status]
  return {
    ...{ state: status === 404 || status === 410 ? 'dead' : 'unreachable', status },
    ...(url !== start && { to: url.href }),
    reason: `answered ${status}${words === undefined ? '' : ` ${words}`}`,
    ...(retryAfter !== undefined && { retryAfter }),
  }
}
