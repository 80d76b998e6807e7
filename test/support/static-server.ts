/** Serves a folder on loopback as any static host does, with a strict Content-Security-Policy. */
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https: http:",
  "media-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src https:',
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
}

export interface StaticServer {
  /** `http://127.0.0.1:41234/` */
  url: string
  close(): Promise<void>
}

export async function serveFolder(folder: string, { policy = strictPolicy }: { policy?: string } = {}): Promise<StaticServer> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const file = path.endsWith('/') ? `${path}index.html` : path
    const content = await readFile(join(folder, file)).catch(() => undefined)
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(content ? 200 : 404, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
    response.end(content ?? 'Not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => closed(server) }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
