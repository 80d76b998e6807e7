/**
 * What `unbook check` finds in the folder, again after each change. It runs in a thread of its own, so that pages do not wait for it;
 * a run that has been overtaken by a later change says nothing, nor does one that is ended.
 */
import { Worker } from 'node:worker_threads'
import type { CheckReport } from '../check/check-report.ts'
import type { RunCheckOptions } from '../check/check-settings.ts'
import { runCheck } from '../check/run-check.ts'
import { errorOf, type Thrown } from '../threads/thrown.ts'

export interface Findings {
  /** Looks again; resolves with the report of the last call only, and with undefined for those that were overtaken. */
  look(): Promise<CheckReport | undefined>
  close(): Promise<void>
}

export type FindingsOptions = Omit<RunCheckOptions, 'rules'>

/** Sources run as they are in tests, where a thread could not load them. */
const hasThreads = import.meta.url.endsWith('.js')

export function watchFindings(folder: string, options: FindingsOptions): Findings {
  const check = hasThreads ? inThread(folder, options) : here(folder, options)
  let running: Promise<unknown> = Promise.resolve()
  let last: symbol | undefined
  let isClosed = false
  return {
    look: async () => {
      const mine = Symbol('look')
      last = mine
      const isWanted = (): boolean => !isClosed && mine === last
      const report = runAfter(running, check, isWanted)
      running = report
      return await report
    },
    close: async () => {
      isClosed = true
      await check.close()
    },
  }
}

/** What goes wrong with a run that nobody waits for any more need not be known. */
async function runAfter(former: Promise<unknown>, check: Runner, isWanted: () => boolean): Promise<CheckReport | undefined> {
  await former.catch(() => {})
  if (!isWanted()) return undefined
  try {
    const report = await check.run()
    return isWanted() ? report : undefined
  } catch (error) {
    if (isWanted()) throw error
    return undefined
  }
}

interface Runner {
  run(): Promise<CheckReport>
  close(): Promise<void>
}

const here = (folder: string, options: FindingsOptions): Runner => ({
  run: async () => (await runCheck([folder], { ...options, rules: [] })).report,
  close: async () => {},
})

function inThread(folder: string, options: FindingsOptions): Runner {
  let worker: Worker | undefined
  return {
    run: async () => {
      worker ??= new Worker(new URL('./findings-thread.js', import.meta.url), { workerData: { folder, options } })
      const thread = worker
      try {
        return await answerFrom(thread)
      } catch (error) {
        worker = undefined
        await thread.terminate()
        throw error
      }
    },
    close: async () => void (await worker?.terminate()),
  }
}

/** What the thread says to one request. */
export type ThreadAnswer = { report: CheckReport } | { failed: Thrown }

async function answerFrom(thread: Worker): Promise<CheckReport> {
  const { promise, forget } = nextAnswer(thread)
  thread.postMessage('look')
  const answer = await promise.finally(forget)
  if ('failed' in answer) throw errorOf(answer.failed)
  return answer.report
}

/** Only what was put on is taken off again: a worker listens to itself, and without that no further message arrives. */
function nextAnswer(thread: Worker): { promise: Promise<ThreadAnswer>; forget(): void } {
  let forget = (): void => {}
  const promise = new Promise<ThreadAnswer>((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`The thread that checks has ended with ${code}`))
    thread.once('message', resolve).once('error', reject).once('exit', ended)
    forget = () => void thread.off('message', resolve).off('error', reject).off('exit', ended)
  })
  return { promise, forget }
}
