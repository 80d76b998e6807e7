/** A thread that writes files, as the main one sees it. */
import { Worker } from 'node:worker_threads'

export interface DraftOrder {
  path: string
  content: string | Uint8Array
  /** Of the content, where it is known. */
  hash?: string | undefined
}

export type DraftAnswer = { path: string; hash: string } | { path: string; error: Error; code?: string }

export interface DraftThread {
  write(order: DraftOrder): Promise<string>
  close(): Promise<void>
}

interface Waiting {
  resolve(hash: string): void
  reject(error: unknown): void
}

export function startDraftThread(folder: string, start: (folder: string) => Worker = startWorker): DraftThread {
  const worker = start(folder)
  const waiting = new Map<string, Waiting>()
  const hear = (answer: DraftAnswer): void => {
    const asked = waiting.get(answer.path)
    waiting.delete(answer.path)
    if ('hash' in answer) asked?.resolve(answer.hash)
    else asked?.reject(Object.assign(answer.error, answer.code !== undefined && { code: answer.code }))
    if (waiting.size === 0) worker.unref()
  }
  let end: unknown
  const fail = (error: unknown): void => {
    end ??= error
    for (const { reject } of waiting.values()) reject(end)
    waiting.clear()
  }
  worker.unref()
  worker.on('message', hear).on('error', fail).on('messageerror', fail)
  worker.on('exit', (code) => fail(new Error(`Unexpected end of the thread that writes, with exit code ${code}`)))
  const write = (order: DraftOrder): Promise<string> =>
    new Promise((resolve, reject) => {
      if (end !== undefined) return reject(end)
      waiting.set(order.path, { resolve, reject })
      worker.ref()
      post(worker, order)
    })
  return { write, close: async () => void (await worker.terminate()) }
}

/** Bytes may be part of a large buffer, and all of it would be sent. */
function post(worker: Worker, { content, ...order }: DraftOrder): void {
  if (typeof content === 'string') return worker.postMessage({ ...order, content })
  const own = new Uint8Array(content)
  worker.postMessage({ ...order, content: own }, [own.buffer])
}

const startWorker = (folder: string): Worker =>
  new Worker(new URL('./drafts-worker.js', import.meta.url), { workerData: { folder } })
