/** Runs in another thread: writes the files that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DraftAnswer, DraftOrder } from './draft-thread.ts'
import { draftWriter } from './write-draft.ts'

const port = parentPort
if (port === null) throw new Error('Expected to run as a thread of its own')
const write = draftWriter((workerData as { folder: string }).folder)

port.on('message', (order: DraftOrder) => port.postMessage(answerTo(order)))

function answerTo({ path, content, hash }: DraftOrder): DraftAnswer {
  try {
    return { path, hash: write(path, content, hash) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // A message carries the text of an error, but not its code.
    return { path, error, ...('code' in error && { code: String(error.code) }) }
  }
}
