/** Scripts of the pages above all spaces, as they stand beside this file. */
import { readFileSync } from 'node:fs'
import type { OutputFile } from '../../target.ts'
import { ownFolder } from '../paths.ts'

export type ClientScript = 'languages' | 'moved'

export const scriptPath = (name: ClientScript): string => `${ownFolder}/${name}.js`

export const clientScript = (name: ClientScript): OutputFile => ({
  path: scriptPath(name),
  content: readFileSync(new URL(`./client/${name}.js`, import.meta.url), 'utf8'),
})
