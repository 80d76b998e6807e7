/** The thread in which `findings.ts` checks: each message is a request, and each gets one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { runCheck } from '../check/run-check.ts'
import { thrownOf } from '../threads/thrown.ts'
import type { FindingsOptions, ThreadAnswer } from './findings.ts'

const { folder, options } = workerData as { folder: string; options: FindingsOptions }

parentPort?.on('message', () => void answer())

async function answer(): Promise<void> {
  parentPort?.postMessage(await look())
}

async function look(): Promise<ThreadAnswer> {
  try {
    return { report: (await runCheck([folder], { ...options, rules: [] })).report }
  } catch (error) {
    return { failed: thrownOf(error) }
  }
}
