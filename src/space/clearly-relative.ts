/**
 * A relative path as an address: where its first name has a colon, what stands before that would be read as `https` is in `https:`.
 *
 *     Tip: frost.md   →   ./Tip: frost.md
 */
export const clearlyRelative = (path: string): string => (/^[^/]*:/.test(path) ? `./${path}` : path)
