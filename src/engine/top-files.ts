/** The files above all spaces of a run, as their target writes them. */
import type { OutputFile, WrittenSpace } from '../targets/target.ts'
import type { ConvertOptions } from './api.ts'
import type { ConvertedSpace } from './outcome.ts'
import { targetNamed } from './target-named.ts'

export async function topFiles(spaces: readonly ConvertedSpace[], options: ConvertOptions): Promise<readonly OutputFile[]> {
  const { topFiles: write } = targetNamed(options.to)
  return (await write?.(spaces.map(writtenSpace), options, options.services ?? {})) ?? []
}

function writtenSpace({ path, space, result: { files, finished, assets } }: ConvertedSpace): WrittenSpace {
  const contents = new Map(files.map((file) => [file.path, file.content]))
  const textOf = (file: string): string | undefined => {
    const content = contents.get(file)
    return content === undefined || typeof content === 'string' ? content : new TextDecoder().decode(content)
  }
  return { space, path, pages: finished, files: [...contents.keys(), ...assets.map((asset) => asset.path)], textOf }
}
