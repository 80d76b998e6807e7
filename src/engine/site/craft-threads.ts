/**
 * Threads that colour code and draw diagrams while the main one goes on. They are started when there is enough to do for them; a little is
 * done by the main thread itself. When one dies, what it had to do stays plain code, and that is said.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { craftHere } from '../../targets/site/code/craft.ts'
import type { Code, Crafted } from '../../targets/target.ts'

export interface CraftOrder extends Code {
  number: number
}

export interface CraftAnswer extends Crafted {
  number: number
}

export interface CraftThreads {
  craft(code: Code): Promise<Crafted>
  /** Begins with code that will probably come, where it is worth a thread. */
  expect(pieces: readonly Code[]): void
  /** Does at once, in the caller’s own thread, what was not worth another one. */
  lendHand(): Promise<void>
  close(): Promise<void>
}

interface Options {
  count?: number
  /** As much work as is worth the start of a thread. */
  enough?: number
  /** Milliseconds after which a thread that says nothing is taken to hang. */
  patience?: number
  start?: () => Worker
}

interface Waiting extends CraftOrder {
  settle(crafted: Crafted): void
}

interface Thread {
  worker: Worker
  /** What it has been asked and has not answered, by number. */
  asked: Map<number, Waiting>
  /** How much work that is. */
  load: number
  timer?: NodeJS.Timeout
}

const most = 4
/** Sources run as they are in tests, where a thread could not load them. */
const hasThreads = import.meta.url.endsWith('.js')
/** Milliseconds in which more may come: a page or two is not worth a thread, the pages of a space are. */
const pause = 4
/** Work that a thread has before it at a time: what it does while the main one is at its pages, so that it is never idle. */
const ahead = 40_000
/** Characters that are coloured in the time in which a diagram is drawn. */
const drawingWork = 15_000

export function createCraftThreads({
  count = hasThreads ? Math.min(Math.max(1, availableParallelism() - 1), most) : 0,
  enough = 30_000,
  patience = 60_000,
  start = startWorker,
}: Options = {}): CraftThreads {
  const queue: Waiting[] = []
  const threads = new Set<Thread>()
  /** What nobody has asked for yet. */
  const expected = new Map<string, Promise<Crafted>>()
  let numbers = 0
  /** The work in the queue, and all that was ever in it. */
  let [waiting, asked] = [0, 0]
  let timer: NodeJS.Timeout | undefined
  return {
    craft: (code) => {
      const key = keyOf(code)
      const crafted = expected.get(key) ?? ask(code)
      expected.delete(key)
      return crafted
    },
    expect: (pieces) => {
      if (count === 0 || workIn(pieces) < enough) return
      for (const code of pieces) {
        const key = keyOf(code)
        if (!expected.has(key)) expected.set(key, ask(code))
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

  function ask(code: Code): Promise<Crafted> {
    return new Promise((settle) => {
      queue.push({ ...code, number: numbers++, settle })
      waiting += workOf(code)
      asked += workOf(code)
      share()
    })
  }

  /** Pages are done, so nobody will ask for what has been expected only. */
  function dropUnwanted(): void {
    const wanted = queue.filter((code) => !expected.has(keyOf(code)))
    expected.clear()
    queue.splice(0, queue.length, ...wanted)
    waiting = workIn(queue)
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
    thread.worker.on('message', (answer: CraftAnswer) => hear(thread, answer))
    thread.worker.on('error', end('a thread failed')).on('messageerror', end('a thread failed')).on('exit', end('a thread ended'))
    thread.worker.unref()
    return thread
  }

  function feed(thread: Thread): void {
    while (thread.load < ahead) {
      const next = queue.shift()
      if (next === undefined) break
      const { settle: _, ...order } = next
      waiting -= workOf(order)
      thread.load += workOf(order)
      thread.asked.set(next.number, next)
      thread.worker.postMessage(order satisfies CraftOrder)
    }
    watch(thread)
  }

  /** A process does not end while pages wait, and waits for no thread for ever. */
  function watch(thread: Thread): void {
    clearTimeout(thread.timer)
    if (thread.asked.size > 0) thread.timer = setTimeout(() => drop(thread, 'a thread took too long'), patience)
  }

  function hear(thread: Thread, { number, ...crafted }: CraftAnswer): void {
    const asked = thread.asked.get(number)
    asked?.settle(crafted)
    if (asked !== undefined) thread.load -= workOf(asked)
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

const keyOf = ({ source, language, isDrawn = false }: Code): string => `${isDrawn} ${language}\n${source}`

const workOf = ({ source, isDrawn = false }: Code): number => (isDrawn ? drawingWork : source.length)

const workIn = (pieces: readonly Code[]): number => pieces.reduce((sum, code) => sum + workOf(code), 0)

async function doHere(pieces: readonly Waiting[]): Promise<void> {
  for (const { settle, ...code } of pieces) {
    settle(await craftHere(code))
    // Something else may be due meanwhile.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const startWorker = (): Worker => new Worker(new URL('./craft-worker.js', import.meta.url))
