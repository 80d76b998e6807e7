/** What the site brings along: style sheet and scripts, put together from the files beside this one. */
import { readdirSync, readFileSync } from 'node:fs'
import type { OutputFile } from '../target.ts'
import { ownFolder } from './paths.ts'
import type { SiteSettings } from './settings.ts'

/** Where each stands in the output; a folder is joined into one file. */
const parts = {
  'site.css': 'styles',
} as const

export const ownPaths: readonly string[] = Object.keys(parts).map((name) => `${ownFolder}/${name}`)

export function ownFiles({ css = '' }: SiteSettings): OutputFile[] {
  return Object.entries(parts).map(([name, folder]) => ({
    path: `${ownFolder}/${name}`,
    content: joined(folder) + (name.endsWith('.css') ? css : ''),
  }))
}

/** Files in alphabetical order; layers and closures make that the order does not matter. */
function joined(folder: string): string {
  const base = new URL(`./${folder}/`, import.meta.url)
  const names = readdirSync(base).filter((name) => /\.(?:css|js)$/.test(name))
  return names
    .sort()
    .map((name) => readFileSync(new URL(name, base), 'utf8'))
    .join('\n')
}
