/** What the watcher leaves behind. The files themselves are watched in the tests of `serve`. */
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchFolder } from '../src/engine/serve/watch-folder.ts'

/** Stands for a watcher of the system: it takes its time to close. */
class SlowWatcher extends EventEmitter {
  static last: SlowWatcher
  private closed: (() => void)[] = []
  constructor() {
    super()
    SlowWatcher.last = this
    setImmediate(() => this.emit('ready'))
  }
  close(): Promise<void> {
    return new Promise((resolve) => void this.closed.push(resolve))
  }
  finish(): void {
    for (const resolve of this.closed) resolve()
  }
}

vi.mock('chokidar', () => ({ watch: () => new SlowWatcher() }))

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

it('no timer goes on when the folder goes while the watching ends', async () => {
  const watching = await watchFolder({ folder: '/quay', base: '/' }, vi.fn(), vi.fn())
  SlowWatcher.last.emit('all', 'unlinkDir', '/quay')
  const closed = watching.close()
  SlowWatcher.last.finish()
  await closed
  expect(vi.getTimerCount()).toBe(0)
})

it('a watcher that cannot be closed is a fault that is told', async () => {
  const onFault = vi.fn()
  await watchFolder({ folder: '/quay', base: '/' }, vi.fn(), onFault)
  SlowWatcher.last.close = () => Promise.reject(new Error('no longer there'))
  SlowWatcher.last.emit('all', 'unlinkDir', '/quay')
  await Promise.resolve()
  await Promise.resolve()
  expect(onFault).toHaveBeenCalledWith(new Error('no longer there'))
})
