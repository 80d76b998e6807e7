/** A package that the site can use when it is there: where it lies, and which version it is. It is not loaded. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export interface InstalledPackage {
  folder: string
  version: string
}

export function installedPackage(name: string): InstalledPackage | undefined {
  for (const modules of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const folder = join(modules, name)
    try {
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
      return { folder, version }
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}
