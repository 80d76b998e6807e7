/** Which program makes pages: with another one, or with other packages beside it, they may come out differently. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { installedPackage } from '../../targets/site/installed-package.ts'
import { unbookVersion } from '../package-info.ts'

/** What is not joined into the command. */
const beside = ['satteri', 'shiki', '@fortawesome/fontawesome-free', 'beautiful-mermaid']

/** The name of each file of the joined command tells what is in it, and the first one names all others. Undefined for loose modules. */
export function programId(main: URL = new URL('../../bundle/main.js', import.meta.url)): string | undefined {
  const code = textOf(main)
  if (code === undefined) return undefined
  const packages = beside.map((name) => installedPackage(name)?.version)
  return createHash('sha256')
    .update(JSON.stringify([code, unbookVersion, process.version, packages]))
    .digest('base64')
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
