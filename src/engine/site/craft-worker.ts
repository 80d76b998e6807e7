/** Runs in another thread: makes what is shown of one piece of code after another. */
import { parentPort } from 'node:worker_threads'
import { craftHere } from '../../targets/site/code/craft.ts'
import { getReady } from '../../targets/site/code/tokenise.ts'
import type { CraftAnswer, CraftOrder } from './craft-threads.ts'

const port = parentPort
if (port === null) throw new Error('Expected to run as a thread of its own')

// Before it is asked for anything.
void getReady()

port.on('message', async ({ number, ...code }: CraftOrder) => {
  port.postMessage({ number, ...(await craftHere(code)) } satisfies CraftAnswer)
})
