/**
 * Lets requests through: so many at once, so many to the same host, with a pause between two to the same host. A host that asks to be
 * left alone is left alone.
 */
import { setTimeout as sleep } from 'node:timers/promises'

export interface GateLimits {
  total: number
  perHost: number
  /** Milliseconds between two requests to a host. */
  delay: number
}

export interface HostGate {
  pass<Value>(host: string, task: () => Promise<Value>): Promise<Value>
  /** Nothing goes to the host before so many milliseconds have passed. */
  pause(host: string, milliseconds: number): void
}

interface Host {
  slots: Slots
  /** When the next request may start. */
  next: number
}

export function createHostGate({ total, perHost, delay }: GateLimits, signal: AbortSignal): HostGate {
  const all = createSlots(total)
  const hosts = new Map<string, Host>()
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { slots: createSlots(perHost), next: 0 }
    hosts.set(name, host)
    return host
  }
  return {
    async pass(name, task) {
      const host = hostOf(name)
      return await host.slots.hold(async () => {
        await turn(host, delay, signal)
        return await all.hold(task)
      })
    },
    pause(name, milliseconds) {
      const host = hostOf(name)
      host.next = Math.max(host.next, performance.now() + milliseconds)
    },
  }
}

/** Another one may have come first, or a pause may have been asked for, while this one slept. */
async function turn(host: Host, delay: number, signal: AbortSignal): Promise<void> {
  for (let wait = host.next - performance.now(); wait > 0; wait = host.next - performance.now())
    await sleep(Math.ceil(wait), undefined, { signal })
  host.next = performance.now() + delay
}

interface Slots {
  hold<Value>(task: () => Promise<Value>): Promise<Value>
}

/** Who comes first is served first. */
function createSlots(limit: number): Slots {
  const waiting: (() => void)[] = []
  let free = limit
  return {
    async hold(task) {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await task()
      } finally {
        const next = waiting.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
  }
}
