/**
 * What `unbook check` finds in the folder, again after each change. It runs in a thread of its own, so that pages do not wait for it;
 * a run that has been overtaken by a later change says nothing.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CheckReport } from '../check/check-report.ts'
import type { RunCheckOptions } from '../check/check-settings.ts'
import { runCheck } from '../check/run-check.ts'

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
  let last = 0
  return {
    look: async () => {
      last += 1
      const mine = last
      const former = running
      const report = (async () => {
        await former.catch(() => {})
        return mine === last ? await check.run() : undefined
      })()
      running = report
      const made = await report
      return mine === last ? made : undefined
    },
    close: check.close,
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
export type ThreadAnswer = { report: CheckReport } | { message: string }

/** Only what was put on the thread here is taken off again: Node has listeners of its own there, without which no message comes any more. */
async function answerFrom(thread: Worker): Promise<CheckReport> {
  const asked = new AbortController()
  const options = { signal: asked.signal }
  try {
    const ended = once(thread, 'exit', options).then(([code]) => {
      throw new Error(`The thread that checks has ended with ${code}`)
    })
    const answered = once(thread, 'message', options) as Promise<[ThreadAnswer]>
    thread.postMessage('look')
    const [answer] = await Promise.race([answered, ended])
    if ('message' in answer) throw new Error(answer.message)
    return answer.report
  } finally {
    asked.abort()
  }
}
