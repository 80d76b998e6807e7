/** Files above all spaces of a run: redirects, sitemap, robots, llms.txt, the way to each language. */
import type { OutputFile, WriteOptions, WrittenSpace } from '../target.ts'

export function topFiles(_spaces: readonly WrittenSpace[], _options: WriteOptions): OutputFile[] {
  return []
}
