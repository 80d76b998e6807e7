/** One more thread as the main one sees it. Threads are kept for a while, as starting one takes as long as some hundred pages. */
import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './messages.ts'
import { errorOf } from './thrown.ts'

export interface Thread {
  say(order: Order): void
  /** What it gives to the others next. */
  given(): Promise<unknown>
  /** Until its task is done; rejects when it fails, or dies. */
  done: Promise<void>
  /** Keeps it for the next task, or ends it when it is in the middle of one. */
  leave(): Promise<void>
}

/** Milliseconds that a thread waits for another task. */
const patience = 10_000
/** Trees that are done with soon are never moved to where only a full collection finds them. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }
const idle = new Map<Worker, NodeJS.Timeout>()
/** Sources run as they are in tests, where a thread could not load them. */
export const hasThreads = import.meta.url.endsWith('.js')

export function takeThread(onPiece: (piece: unknown) => void, start: () => Worker = startWorker): Thread {
  const worker = takeWorker(start)
  const gifts: unknown[] = []
  let isDone = false
  let fail: (error: Error) => void = () => undefined
  let wake: () => void = () => undefined
  let end: () => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => undefined)
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  const onMessage = (answer: Answer): void => {
    if (answer.type === 'made') handOver(answer.piece)
    else if (answer.type === 'gives') gifts.push(answer.part)
    else if (answer.type === 'failed') fail(errorOf(answer))
    else {
      isDone = true
      end()
    }
    wake()
  }
  /** What goes wrong with a piece is thrown where the task is waited for. */
  const handOver = (piece: unknown): void => {
    try {
      onPiece(piece)
    } catch (error) {
      fail(error as Error)
    }
  }
  const onExit = (code: number): void => fail(new Error(`Unexpected end of a thread with exit code ${code}`))
  worker.on('message', onMessage).on('error', fail).on('messageerror', fail).on('exit', onExit)
  return {
    say: (order) => worker.postMessage(order),
    given: async () => {
      while (gifts.length === 0) await Promise.race([failed, new Promise<void>((resolve) => (wake = resolve))])
      return gifts.shift()
    },
    done: Promise.race([failed, done]),
    leave: async () => {
      worker.off('message', onMessage).off('error', fail).off('messageerror', fail).off('exit', onExit)
      if (isDone) keep(worker)
      else await worker.terminate()
    },
  }
}

function takeWorker(start: () => Worker): Worker {
  const [known] = idle
  if (known === undefined) return start()
  const [worker, timer] = known
  clearTimeout(timer)
  idle.delete(worker)
  worker.ref()
  return worker
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { resourceLimits })
  const drop = (): void => void idle.delete(worker)
  return worker.on('exit', drop).on('error', drop)
}

/** A thread without a task does not keep the process from ending. */
function keep(worker: Worker): void {
  worker.unref()
  const timer = setTimeout(() => {
    if (idle.delete(worker)) void worker.terminate()
  }, patience)
  idle.set(worker, timer.unref())
}
