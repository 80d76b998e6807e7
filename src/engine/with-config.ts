/**
 * What `unbook.config.yaml` says of every conversion: where other spaces are, which files specifications have, what is known of the visitor.
 * What is said on the command line wins.
 *
 *     spaces: { pDnZxTz5: https://docs.example/pots, kQ3vJ8mW: ../shed }   →   { spaces: pDnZxTz5 …, spaceFolders: kQ3vJ8mW → 'shed' }
 */
import { realpath } from 'node:fs/promises'
import { findBase } from '../space/find-base.ts'
import type { ConvertOptions } from './api.ts'
import { claimsIn } from './check/config-claims.ts'
import type { CheckConfig } from './check/config-file.ts'
import { isAddress, mapped, toBase } from './check/config-places.ts'

/** `folder` is the one that is converted, or that of the page. */
export async function withConfig(options: ConvertOptions, config: CheckConfig, folder: string): Promise<ConvertOptions> {
  const { values, folder: home } = config
  const base = await realpath(findBase(await realpath(folder)))
  const fromHome = toBase(base, await realpath(home))
  const places = mapped(values.spaces, fromHome)
  const openapi = new Map([...mapped(values.openapi, fromHome), ...(options.openapi ?? [])])
  const claims = options.claims ?? (await claimsIn(config, folder))
  return {
    ...options,
    spaces: new Map([...places.filter(([, place]) => isAddress(place)), ...options.spaces]),
    spaceFolders: new Map(places.filter(([id, place]) => !isAddress(place) && !options.spaces.has(id))),
    ...(openapi.size === 0 ? {} : { openapi }),
    ...(claims === undefined ? {} : { claims }),
  }
}
