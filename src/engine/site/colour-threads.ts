/**
 * Threads that colour code while the main one goes on. They are started when there is enough to do for them; a little is done by the main
 * thread itself. When one dies, what it had to do stays without colours, and that is said.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { coloursHere } from '../../targets/site/code/tokenise.ts'
import type { Code, Coloured } from '../../targets/target.ts'

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
  /** Begins with code that will probably come, where it is worth a thread. */
  expect(pieces: readonly Code[]): void
  /** Does at once, in the caller’s own thread, what was not worth another one. */
  lendHand(): Promise<void>
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
  /** Characters of that. */
  load: number
  timer?: NodeJS.Timeout
}

const most = 4
/** Sources run as they are in tests, where a thread could not load them. */
const hasThreads = import.meta.url.endsWith('.js')
/** Milliseconds in which more may come: a page or two is not worth a thread, the pages of a space are. */
const pause = 4
/** Characters that a thread has before it at a time: what it does while the main one is at its pages, so that it is never idle. */
const ahead = 40_000

export function createColourThreads({
  count = hasThreads ? Math.min(Math.max(1, availableParallelism() - 1), most) : 0,
  enough = 30_000,
  patience = 60_000,
  start = startWorker,
}: Options = {}): ColourThreads {
  const queue: Waiting[] = []
  const threads = new Set<Thread>()
  /** What nobody has asked for yet. */
  const expected = new Map<string, Promise<Coloured>>()
  let numbers = 0
  /** Characters in the queue, and of all that was ever in it. */
  let [waiting, asked] = [0, 0]
  let timer: NodeJS.Timeout | undefined
  return {
    colours: (source, language) => {
      const key = keyOf(source, language)
      const made = expected.get(key) ?? ask(source, language)
      expected.delete(key)
      return made
    },
    expect: (pieces) => {
      if (count === 0 || charactersIn(pieces) < enough) return
      for (const { source, language } of pieces) {
        const key = keyOf(source, language)
        if (!expected.has(key)) expected.set(key, ask(source, language))
      }
    },
    lendHand: async () => {
      dropUnwanted()
      if (threads.size === 0) await doHere(takeAll())
    },
    close: async () => {
      clearTimeout(timer)
      for (const thread of threads) clearTimeout(thread.timer)
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }

  function ask(source: string, language: string): Promise<Coloured> {
    return new Promise((settle) => {
      queue.push({ number: numbers++, source, language, settle })
      waiting += source.length
      asked += source.length
      share()
    })
  }

  /** Pages are done, so nobody will ask for what has been expected only. */
  function dropUnwanted(): void {
    const wanted = queue.filter(({ source, language }) => !expected.has(keyOf(source, language)))
    expected.clear()
    queue.splice(0, queue.length, ...wanted)
    waiting = charactersIn(queue)
  }

  /** Gives the threads what waits, when they are there or worth their start. */
  function share(): void {
    while (threads.size < count && (threads.size === 0 ? asked >= enough : waiting >= threads.size * ahead))
      threads.add(startThread())
    for (const thread of threads) feed(thread)
    clearTimeout(timer)
    if (threads.size === 0) timer = setTimeout(() => void doHere(takeAll()), pause)
  }

  function takeAll(): Waiting[] {
    waiting = 0
    return queue.splice(0)
  }

  function startThread(): Thread {
    const thread: Thread = { worker: start(), asked: new Map(), load: 0 }
    const end = (why: string) => (): void => drop(thread, why)
    thread.worker.on('message', (answer: ColourAnswer) => hear(thread, answer))
    thread.worker.on('error', end('a thread failed')).on('messageerror', end('a thread failed')).on('exit', end('a thread ended'))
    thread.worker.unref()
    return thread
  }

  function feed(thread: Thread): void {
    while (thread.load < ahead) {
      const next = queue.shift()
      if (next === undefined) break
      const { settle: _, ...order } = next
      waiting -= order.source.length
      thread.load += order.source.length
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
    const asked = thread.asked.get(number)
    asked?.settle(coloured)
    thread.load -= asked?.source.length ?? 0
    thread.asked.delete(number)
    feed(thread)
  }

  /** The piece that it was at may be what killed it, so it is not tried again; the others are done here. */
  function drop(thread: Thread, why: string): void {
    if (!threads.delete(thread)) return
    // The next one has to be worth its start again.
    asked = 0
    clearTimeout(thread.timer)
    void thread.worker.terminate()
    const [first, ...others] = thread.asked.values()
    first?.settle({ fault: why })
    void doHere([...others, ...(threads.size === 0 ? takeAll() : [])])
  }
}

const keyOf = (source: string, language: string): string => `${language}\n${source}`

const charactersIn = (pieces: readonly Code[]): number => pieces.reduce((sum, { source }) => sum + source.length, 0)

async function doHere(pieces: readonly Waiting[]): Promise<void> {
  for (const { source, language, settle } of pieces) {
    settle(await coloursHere(source, language))
    // Something else may be due meanwhile.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const startWorker = (): Worker => new Worker(new URL('./colour-worker.js', import.meta.url))
