/** One request to one address: the head of the answer, never its body, and no redirect followed. */
import { failureOf, RequestFailure } from './request-failure.ts'

export interface Reply {
  status: number
  location?: string
  retryAfter?: string
}

export interface RequestOptions {
  userAgent: string
  /** Milliseconds. */
  timeout: number
  signal: AbortSignal
}

export async function request(url: URL, method: 'GET' | 'HEAD', { userAgent, timeout, signal }: RequestOptions): Promise<Reply> {
  const headers = { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' }
  return await withDeadline(timeout, signal, async (own) => {
    const response = await fetch(url, { method, headers, redirect: 'manual', signal: own })
    await response.body?.cancel().catch(() => undefined)
    const [location, retryAfter] = [response.headers.get('location'), response.headers.get('retry-after')]
    return {
      status: response.status,
      ...(location !== null && { location: asUtf8(location) }),
      ...(retryAfter !== null && { retryAfter }),
    }
  })
}

/** Headers are read byte by byte; addresses in them are UTF-8 where they are not ASCII. */
const asUtf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')

/** Also for what cannot be stopped, such as looking up a host: it is no longer waited for. */
export async function withDeadline<Value>(
  timeout: number,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const own = new AbortController()
  const stop = (): void => own.abort(signal.reason)
  const late = new RequestFailure(`no answer within ${timeout / 1000} s`, { isPassing: true })
  const timer = setTimeout(() => own.abort(late), timeout)
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    return await Promise.race([task(own.signal), aborted(own.signal)])
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw own.signal.aborted ? own.signal.reason : failureOf(error)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))
