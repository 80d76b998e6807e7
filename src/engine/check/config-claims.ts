/** The claims of a visitor as the configuration names them: in it, or in a JSON file of the repository. */
import { isMap } from '../../space/read-yaml.ts'
import { createFileReader } from '../read-named-file.ts'
import type { CheckConfig } from './config-file.ts'

/** Bytes. */
const most = 1_000_000

/** `space` is a folder that is read too, the repository of which may hold the file. */
export async function claimsIn(config: CheckConfig, space: string): Promise<Record<string, unknown> | undefined> {
  const { claims } = config.values
  if (typeof claims !== 'string') return claims
  const { content, fault } = await createFileReader(config, space)(['claims'], claims, { extensions: ['json'], most })
  const value = parseJson(Buffer.from(content).toString('utf8'))
  if (isMap(value)) return value
  throw fault(`Unexpected content of the claims file \`${claims}\`, expected a JSON object, for example { "plan": "pro" }`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
