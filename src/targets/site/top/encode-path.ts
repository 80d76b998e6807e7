/**
 * A path as browsers send it: what rules of hosts are compared with, and what they lead to.
 *
 *     guide/my tides, étang   →   guide/my%20tides, %C3%A9tang
 */
export function encodePath(path: string): string {
  return encodeURI(path.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(/[?#]/g, encodeURIComponent)
}
