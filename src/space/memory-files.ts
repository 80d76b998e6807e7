/** Files that only exist in memory: `memoryFiles({ 'README.md': '# Harbour' })`. */

import type { Files } from './files.ts'
import { byCodeUnit } from './path-within.ts'

/** Texts become UTF-8. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const bytes = new Map(Object.entries(contents).map(([path, content]) => [path, toBytes(content)]))
  const entries = [...bytes].map(([path, content]) => ({ path, size: content.length })).sort((a, b) => byCodeUnit(a.path, b.path))
  return {
    list: async () => entries,
    read: async (path) => {
      const content = bytes.get(path)
      if (!content) throw new Error(`Cannot find file \`${path}\``)
      return content
    },
  }
}

const toBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
