/**
 * Puts a closer where its opener stands, whatever its indentation, and a tab where its tabs are.
 *
 *     {% tabs %}
 *     - Tides
 *       {% endtabs %}   →   ends the list
 */
import type { Tag } from '../../tag/tag.ts'
import { lineEnd } from '../block-starts.ts'
import type { OpenTag } from '../open-tags.ts'
import { isTags } from './condition-in-line.ts'
import type { Found } from './take-spot.ts'
import type { TextLine } from './text-line.ts'

/** Ends the containers that it leaves; true when it belongs elsewhere than its line stands. */
export function placeCloser(line: TextLine, found: Found, tag: Tag | undefined): boolean {
  const { scan } = line
  const home = homeOf(line, found, tag)
  if (!home || home.depth > scan.containers.length) return false
  if (!line.isLead && !endsLine(line, found, tag)) return false
  const isElsewhere = home.depth !== scan.containers.length || leavesContainers(line)
  scan.truncate(home.depth)
  return isElsewhere
}

function homeOf(line: TextLine, { kind, name }: Found, tag: Tag | undefined): OpenTag | undefined {
  const { open } = line.scan
  if (kind === 'close') return open.last(`<${name}`)
  return tag?.close ? open.last(name) : parentOf(line, tag)
}

/** Behind the text of an item or quote that its line begins: `2. Winds {% endhint %}`. */
function endsLine(line: TextLine, { kind, end }: Found, tag: Tag | undefined): boolean {
  if ((kind !== 'close' && tag?.close !== true) || !line.hasText) return false
  const rest = line.source.slice(end, lineEnd(line.source, end)).trim()
  return rest === '' || isTags(rest)
}

/** A tab belongs where its tabs are, even when it is indented into the list above it. */
function parentOf({ scan: { dialect, open } }: TextLine, tag: Tag | undefined): OpenTag | undefined {
  const parents = tag && dialect.tags.get(tag.name)?.inside
  if (!parents) return undefined
  return open.all.findLast(({ name }) => parents.includes(dialect.tags.get(name)?.type ?? ''))
}

/** The line itself does not carry on the containers that are open. */
function leavesContainers({ scan, spots }: TextLine): boolean {
  return scan.containers.length > 0 && spots.length === 0
}
