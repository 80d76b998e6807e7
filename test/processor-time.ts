/**
 * Starts a clock of the work that this process does; gives the milliseconds since. Whatever else keeps the machine busy does not count.
 *
 *     const spent = processorTime()
 *     tokenize('a-'.repeat(100_000))
 *     expect(spent()).toBeLessThan(5000)
 */
export function processorTime(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
