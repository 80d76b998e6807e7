/** A progress bar on a terminal; nothing at all in a pipe. */
import { clearLine, cursorTo } from 'node:readline'

export interface Progress {
  update(done: number, total: number): void
  /** Takes the bar away. */
  end(): void
}

const silent: Progress = { update: () => {}, end: () => {} }
const cells = 30
const pause = 80

export function createProgress(label: string, stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  if (isQuiet || !stream.isTTY || process.env.TERM === 'dumb') return silent
  let last = 0
  const clear = (): void => {
    cursorTo(stream, 0)
    clearLine(stream, 0)
  }
  return {
    update(done, total) {
      if (Date.now() - last < pause && done < total) return
      last = Date.now()
      const full = Math.round((cells * done) / Math.max(total, 1))
      clear()
      stream.write(`${label} ${'█'.repeat(full)}${'░'.repeat(cells - full)} ${done}/${total}`)
    },
    end: clear,
  }
}
