/** The files above all spaces of a run, as their target writes them. */
import type { OutputFile, WrittenSpace } from '../targets/target.ts'
import type { ConvertOptions } from './api.ts'
import { targetNamed } from './job.ts'
import type { ConvertedSpace } from './outcome.ts'

export async function topFiles(spaces: readonly ConvertedSpace[], options: ConvertOptions): Promise<readonly OutputFile[]> {
  const written = spaces.map(({ path, space, result: { files, finished, assets } }): WrittenSpace => {
    const paths = [...files.map((file) => file.path), ...assets.map((asset) => asset.path)]
    return { space, path, pages: finished, files: paths }
  })
  return (await targetNamed(options.to).topFiles?.(written, options)) ?? []
}
