/** The commands of unbook, as the program itself assembles them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'

const names = ['convert', 'check', 'inspect', 'explain', 'serve'] as const

export async function commands(): Promise<Command[]> {
  const cli = join(import.meta.dirname, '../../src/cli')
  const present = names.filter((name) => existsSync(join(cli, `${name}.ts`)))
  return await Promise.all(
    present.map(async (name) => {
      const made = (await import(join(cli, `${name}.ts`))) as Record<string, () => Command>
      const make = made[`${name}Command`]
      if (make === undefined) throw new Error(`Cannot find the command ${name}`)
      return make()
    }),
  )
}
