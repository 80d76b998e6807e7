/** Runs in another thread: does one task after another, each on the space that comes with it. */
import { parentPort } from 'node:worker_threads'
import { collectAnchors } from '../../space/anchors.ts'
import { spaceOf } from '../../space/snapshot.ts'
import { loadPageParser } from '../open-spaces.ts'
import type { Answer, Order } from './messages.ts'
import { type DoTask, tasks } from './tasks.ts'
import { claims, type Team } from './team.ts'
import { thrownOf } from './thrown.ts'

const port = parentPort
if (port === null) throw new Error('Expected to run as a thread of its own')
const say = (answer: Answer): void => port.postMessage(answer)
let given: ((parts: unknown[]) => void) | undefined

port.on('message', (order: Order) => {
  if (order.type === 'given') given?.(order.parts)
  else begin(order).then(() => say({ type: 'done' }), fail)
})

async function begin({ task, input, snapshot, engine, counter }: Extract<Order, { type: 'begin' }>): Promise<void> {
  const space = spaceOf(snapshot, { parse: await loadPageParser(engine), anchors: collectAnchors })
  const team: Team = { claim: (total) => claims(counter, total), exchange }
  const run = (await tasks[task]()) as DoTask<unknown, unknown>
  await run(space, input, team, (piece) => say({ type: 'made', piece }))
}

function exchange<Part>(part: Part): Promise<Part[]> {
  return new Promise((resolve) => {
    given = (parts) => resolve(parts as Part[])
    say({ type: 'gives', part })
  })
}

const fail = (error: unknown): void => say({ type: 'failed', ...thrownOf(error) })
