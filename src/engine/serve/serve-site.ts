/**
 * A site on this machine that follows its sources: `http://127.0.0.1:4000/`. Bound to loopback, and deaf to requests that name another host.
 */
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RunError } from '../run-error.ts'
import type { Answer } from './live-site.ts'
import type { PageFindings } from './page-findings.ts'

export interface ServerOptions {
  port: number
  get(address: string): Promise<Answer>
  /** What there is to say of the page at an address. */
  findings(address: string): Promise<PageFindings>
  /** A request that could not be answered. */
  onFault(error: unknown): void
}

/** What browsers are told: that pages are other ones now, or that there are other findings. */
export type News = 'change' | 'findings'

export interface SiteServer {
  /** Where the site is: `http://127.0.0.1:4000/`. */
  url: string
  tell(news: News): void
  close(): Promise<void>
}

const address = '127.0.0.1'
const own = '/_unbook/'
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https: http:",
  "media-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src https:',
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

/** Rejects when the port is taken. */
export async function serveSite(options: ServerOptions): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    respond(request, response, options, listeners).catch((error: unknown) => {
      options.onFault(error)
      send(response, 500, 'text/plain; charset=utf-8', 'This page could not be made: the terminal says why.\n')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(options.port) : error))
    server.listen(options.port, address, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${address}:${port}/`,
    tell: (news) => {
      for (const listener of listeners) listener.write(`event: ${news}\ndata: {}\n\n`)
    },
    close: async () => {
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const taken = (port: number): RunError =>
  new RunError(
    `Cannot use port ${port}: something else listens on it`,
    `Name another one: --port ${port < 65_535 ? port + 1 : port - 1}, or --port 0 for any.`,
  )

/** Another site that a browser shows must not read this one by a name that leads here. */
const isOwnHost = (host = ''): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const { method, url = '/', headers } = request
  if (!isOwnHost(headers.host)) return send(response, 403, 'text/plain; charset=utf-8', 'This site is for this machine only.\n')
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'text/plain; charset=utf-8', 'Expected GET.\n')
  const path = url.replace(/[?#].*$/s, '')
  if (path === `${own}live`) return listen(response, listeners)
  if (path === `${own}live.js`) return send(response, 200, 'text/javascript; charset=utf-8', liveScript)
  if (path === `${own}findings`) {
    const page = new URLSearchParams(url.split('?')[1] ?? '').get('page') ?? '/'
    return send(response, 200, 'application/json; charset=utf-8', JSON.stringify(await options.findings(page)))
  }
  const answer = await options.get(url)
  if (answer.location !== undefined) response.setHeader('Location', answer.location)
  send(response, answer.status, answer.type, withScript(answer))
}

const liveScript = readFileSync(new URL('./client/live.js', import.meta.url), 'utf8')

function withScript({ type, body }: Answer): string | Uint8Array {
  if (!type.startsWith('text/html')) return body
  const page = String(body)
  const script = `<script defer src="${own}live.js"></script>`
  return page.includes('</head>') ? page.replace('</head>', () => `${script}</head>`) : `${page}${script}`
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(`retry: 500\nevent: hello\ndata: "${process.pid}"\n\n`)
  listeners.add(response)
  response.once('close', () => listeners.delete(response))
}
