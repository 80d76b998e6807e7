/** Files as SARIF names them: addresses, seen from the root of the sources. */
import { wellFormed } from './one-line.ts'

export const rootId = 'SRCROOT'

export function artifactLocation(file: string): { uri: string; uriBaseId?: string } {
  const path = wellFormed(file.replace(/^(?:\.\/)+/, '')) || '.'
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: rootId }
}
