/**
 * The whole table of contents as a script that sets one variable, for branches that a page does not hold. It is loaded when a reader
 * unfolds the first of them, and works where a page may not fetch anything, as from a disk.
 *
 *     window.unbookNav = [
 *       ['Welcome', 'index.html'],
 *       ['Beds', null, [                                      a part: no address, { part: true }
 *         ['Herbs', 'herbs/index.html', [
 *           ['Mint', 'herbs/mint/index.html', [], { icon: '<svg …>' }],
 *           ['Seed bank', 'https://seeds.example', [], { external: true }],
 *         ]],
 *       ], { part: true }],
 *     ]
 *
 * Addresses are those of the links on the pages without the `data-root` of the page before them; `data-nav` of a button that
 * unfolds a branch is the address of its entry. Empty lists and options at the end are left out.
 */
import type { OutputFile } from '../../target.ts'
import { ownFolder } from '../paths.ts'
import type { Site } from '../site.ts'
import { type NavItem, navOf } from './nav.ts'

export const navDataPath = `${ownFolder}/nav.js`

export function navData(site: Site): OutputFile {
  const entries = navOf(site).root.children.map(entryOf)
  return { path: navDataPath, content: `window.unbookNav = ${JSON.stringify(entries)}\n` }
}

interface EntryOptions {
  part?: true
  external?: true
  /** HTML of the drawing. */
  icon?: string
}
type NavEntry = [title: string, address: string | null, children?: NavEntry[], options?: EntryOptions]

function entryOf({ title, address, children, isPart, isExternal, icon }: NavItem): NavEntry {
  const options: EntryOptions = {
    ...(isPart && { part: true }),
    ...(isExternal && { external: true }),
    ...(icon !== undefined && { icon }),
  }
  const entry: NavEntry = [title, address ?? null]
  const hasOptions = Object.keys(options).length > 0
  if (children.length > 0 || hasOptions) entry.push(children.map(entryOf))
  if (hasOptions) entry.push(options)
  return entry
}
