/**
 * Files that are read once: whoever asks again gets the same bytes, whatever has become of the file on disk.
 *
 *     read('guide/soil.md'), somebody saves it, read('guide/soil.md')   →   twice the same
 */
import type { Files } from './files.ts'

export function rememberedFiles(files: Files): Files {
  const known = new Map<string, Promise<Uint8Array>>()
  const read = (path: string): Promise<Uint8Array> => {
    const bytes = known.get(path) ?? files.read(path)
    known.set(path, bytes)
    return bytes
  }
  return {
    read,
    list: () => files.list(),
    get truncated() {
      return files.truncated ?? false
    },
  }
}
