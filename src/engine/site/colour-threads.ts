/**
 * Threads that colour code while the main one goes on. They are started when there is enough to do for them; a little is done by the main
 * thread itself. When one dies, what it had to do stays without colours, and that is said.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { coloursHere } from '../../targets/site/code/tokenise.ts'
import type { Coloured } from '../../targets/target.ts'

export interface ColourOrder {
  number: number
  source: string
  language: string
}

export interface ColourAnswer extends Coloured {
  number: number
}

export interface ColourThreads {
  colours(source: string, language: string): Promise<Coloured>
  close(): Promise<void>
}

interface Options {
  count?: number
  /** Characters that are worth the start of a thread. */
  enough?: number
  /** Milliseconds after which a thread that says nothing is taken to hang. */
  patience?: number
  start?: () => Worker
}

interface Waiting extends ColourOrder {
  settle(coloured: Coloured): void
}

interface Thread {
  worker: Worker
  /** What it has been asked and has not answered, by number. */
  asked: Map<number, Waiting>
  timer?: NodeJS.Timeout
}

const most = 4
/** Sources run as they are in tests, where a thread could not load them. */
const hasThreads = import.meta.url.endsWith('.js')
/** Milliseconds in which more may come: a page or two is not worth a thread, the pages of a space are. */
const pause = 4
/** How many pieces a thread has before it at a time: so many that it is never idle. */
const ahead = 8

export function createColourThreads({
  count = hasThreads ? Math.min(Math.max(1, availableParallelism() - 1), most) : 0,
  enough = 30_000,
  patience = 60_000,
  start = startWorker,
}: Options = {}): ColourThreads {
  const queue: Waiting[] = []
  const threads = new Set<Thread>()
  let numbers = 0
  let isDue = false
  return {
    colours: (source, language) =>
      new Promise((settle) => {
        queue.push({ number: numbers++, source, language, settle })
        if (!isDue) setTimeout(share, pause)
        isDue = true
      }),
    close: async () => {
      for (const thread of threads) clearTimeout(thread.timer)
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }

  /** Gives the threads what waits, when they are there or worth their start. */
  function share(): void {
    isDue = false
    const characters = queue.reduce((sum, { source }) => sum + source.length, 0)
    if (threads.size === 0 && (count === 0 || characters < enough)) return void doHere(queue.splice(0))
    while (threads.size < count && queue.length > threads.size * ahead) threads.add(startThread())
    for (const thread of threads) feed(thread)
  }

  function startThread(): Thread {
    const thread: Thread = { worker: start(), asked: new Map() }
    const end = (why: string) => (): void => drop(thread, why)
    thread.worker.on('message', (answer: ColourAnswer) => hear(thread, answer))
    thread.worker.on('error', end('a thread failed')).on('messageerror', end('a thread failed')).on('exit', end('a thread ended'))
    thread.worker.unref()
    return thread
  }

  function feed(thread: Thread): void {
    while (thread.asked.size < ahead) {
      const next = queue.shift()
      if (next === undefined) break
      const { settle: _, ...order } = next
      thread.asked.set(next.number, next)
      thread.worker.postMessage(order satisfies ColourOrder)
    }
    watch(thread)
  }

  /** A process does not end while pages wait, and waits for no thread for ever. */
  function watch(thread: Thread): void {
    clearTimeout(thread.timer)
    if (thread.asked.size > 0) thread.timer = setTimeout(() => drop(thread, 'a thread took too long'), patience)
  }

  function hear(thread: Thread, { number, ...coloured }: ColourAnswer): void {
    thread.asked.get(number)?.settle(coloured)
    thread.asked.delete(number)
    feed(thread)
  }

  /** The piece that it was at may be what killed it, so it is not tried again; the others are done here. */
  function drop(thread: Thread, why: string): void {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    const [first, ...others] = thread.asked.values()
    first?.settle({ fault: why })
    void doHere([...others, ...(threads.size === 0 ? queue.splice(0) : [])])
  }
}

async function doHere(pieces: readonly Waiting[]): Promise<void> {
  for (const { source, language, settle } of pieces) {
    settle(await coloursHere(source, language))
    // Something else may be due meanwhile.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const startWorker = (): Worker => new Worker(new URL('./colour-worker.js', import.meta.url))
