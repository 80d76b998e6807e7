/**
 * The address in a `srcset`, the first when there are several. GitBook writes one file there, with the spaces of its name.
 *
 *     At night 13.39.31.png              →   At night 13.39.31.png
 *     night.png 1x, night-large.png 2x   →   night.png
 */
export function firstOfSrcset(srcset: string): string {
  const written = srcset.trim()
  if (!size.test(written)) return written
  return (written.split(/,\s/)[0] ?? '').replace(size, '').trimEnd()
}

const size = /\s\d+(?:\.\d+)?[wx]$/
