/** The claims of a visitor as the configuration names them: in it, or in a JSON file beside it. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isMap } from '../../space/read-yaml.ts'
import { RunError } from '../run-error.ts'
import type { ConfigValues } from './config-schema.ts'

/** `folder` is that of the configuration. */
export async function claimsIn({ claims }: ConfigValues, folder: string): Promise<Record<string, unknown> | undefined> {
  if (typeof claims !== 'string') return claims
  const value = parseJson(
    await readFile(resolve(folder, claims), 'utf8').catch((cause: unknown) => {
      throw new RunError(`Cannot read the claims file \`${claims}\``, 'Check `claims` in the configuration.', { cause })
    }),
  )
  if (isMap(value)) return value
  throw new RunError(
    `Unexpected content of the claims file \`${claims}\`, expected a JSON object`,
    'For example { "plan": "pro" }.',
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
