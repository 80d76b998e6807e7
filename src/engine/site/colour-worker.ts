/** Runs in another thread: finds out the colours of one piece of code after another. */
import { parentPort } from 'node:worker_threads'
import { coloursHere, getReady } from '../../targets/site/code/tokenise.ts'
import type { ColourAnswer, ColourOrder } from './colour-threads.ts'

const port = parentPort
if (port === null) throw new Error('Expected to run as a thread of its own')

// Before it is asked for anything.
void getReady()

port.on('message', async ({ number, source, language }: ColourOrder) => {
  port.postMessage({ number, ...(await coloursHere(source, language)) } satisfies ColourAnswer)
})
