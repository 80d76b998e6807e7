/** Work that cleans up after itself when the person presses Ctrl-C. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const

export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  let code: number | undefined
  const handlers = Object.entries(signals).map(([name, number]) => {
    const stop = (): void => {
      code = number
      controller.abort()
    }
    process.once(name, stop)
    return () => process.off(name, stop)
  })
  try {
    return await work(controller.signal)
  } catch (error) {
    if (code !== undefined) process.exit(code)
    throw error
  } finally {
    for (const release of handlers) release()
  }
}
