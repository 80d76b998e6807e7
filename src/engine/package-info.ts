/** What the package says of itself. */
import { readFileSync } from 'node:fs'

interface PackageInfo {
  version: string
  repository?: string | { url?: string }
}

const info = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as PackageInfo

export const unbookVersion = info.version

/** Address of a file of the package: below the repository when the package names one, else its path. */
export function addressOfFile(path: string): string {
  const { repository } = info
  const url = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+/, '').replace(/\.git$/, '')
  return url?.startsWith('https://') ? `${url}/blob/HEAD/${path}` : path
}
