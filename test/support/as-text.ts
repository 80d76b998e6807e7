/** Files as text, whether they were handed over as text or as bytes. */
import type { OutputFile } from '../../src/targets/target.ts'

export const asText = (files: readonly OutputFile[]): { path: string; content: string }[] =>
  files.map(({ path, content }) => ({ path, content: typeof content === 'string' ? content : Buffer.from(content).toString() }))
