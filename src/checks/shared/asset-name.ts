/** The parts of an asset's path: `.gitbook/assets/pond (1).png` is `pond (1)` and `png`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** In lower case, without the dot; empty when there is none. */
export const extensionOf = (path: string): string => /\.([a-z0-9]{1,10})$/i.exec(nameOf(path))?.[1]?.toLowerCase() ?? ''

/** Uploaded through GitBook, not part of the code that lies beside the documentation. */
export const isUpload = (path: string): boolean => /(?:^|\/)\.gitbook\/assets\//.test(path)

/** `pond%20%281%29.png` → `pond (1).png`. */
export function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    // A lone `%` is part of the name.
    return name
  }
}
