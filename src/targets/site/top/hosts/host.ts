/** What a host is given: files in its own form. */
import type { OutputFile } from '../../../target.ts'
import type { TopSite } from '../top-site.ts'
import type { Way } from '../ways.ts'

export interface HostFiles {
  files: readonly OutputFile[]
  /** Ways that the host has no rule for: pages lead there instead. */
  left: readonly Way[]
}

export type HostWriter = (site: TopSite) => HostFiles
