/** How large the images of a space are, from their own bytes: pages that know it do not jump when images arrive. */
import { imageSize } from 'image-size'
import type { Preparation } from '../../target.ts'
import type { ImageSize } from '../site.ts'

const known = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i
/** Reading more would take longer than it is worth. */
const mostBytes = 16_000_000
const mostPixels = 30_000

/** By output path. */
export async function readImageSizes({ space, assets }: Preparation): Promise<ReadonlyMap<string, ImageSize>> {
  const sizes = new Map<string, ImageSize>()
  for (const [file, path] of assets) {
    if (!known.test(file) || !isReadable(space.index.size(file))) continue
    const size = sizes.get(path) ?? (await readSize(space.files.read(file)))
    if (size) sizes.set(path, size)
  }
  return sizes
}

const isReadable = (bytes: number | undefined): boolean => bytes !== undefined && bytes > 0 && bytes <= mostBytes

/** What cannot be read has no size that is known. */
async function readSize(content: Promise<Uint8Array>): Promise<ImageSize | undefined> {
  try {
    const { width, height, orientation = 1 } = imageSize(await content)
    const isTurned = orientation >= 5
    const size = { width: Math.round(isTurned ? height : width), height: Math.round(isTurned ? width : height) }
    return Object.values(size).every((pixels) => pixels >= 1 && pixels <= mostPixels) ? size : undefined
  } catch {
    return undefined
  }
}
