/** Asks whether the web addresses that pages name are alive. */
import { resolve } from 'node:path'
import { unbookVersion } from '../../package-info.ts'
import type { ExternalValues } from '../config-schema.ts'
import type { Found } from '../found.ts'
import { type AskOptions, askWeb } from './ask-web.ts'
import { externalFindings } from './external-findings.ts'
import type { ExternalLink } from './external-link.ts'

export interface ExternalSettings extends ExternalValues, Pick<AskOptions, 'allowPrivate' | 'backOff' | 'note' | 'signal'> {
  /** From which the paths of the settings are seen; absolute. */
  folder: string
}

export async function checkExternal(links: readonly ExternalLink[], settings: ExternalSettings): Promise<Found[]> {
  const results = await askWeb(links, optionsOf(settings))
  return externalFindings(results)
}

/** Times are in seconds there, in milliseconds here; the cache is a folder there, a file here. */
function optionsOf({ folder, cache, timeout, ...rest }: ExternalSettings): AskOptions {
  return {
    ...rest,
    userAgent: `unbook/${unbookVersion} (checks the links of documentation)`,
    ...(timeout !== undefined && { timeout: timeout * 1000 }),
    ...(cache !== undefined && { cacheFile: resolve(folder, cache, 'web-addresses.json') }),
  }
}
