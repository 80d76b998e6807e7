/**
 * Links to other spaces, by what `--space ID=PLACE` says of them.
 *
 *     SPACE = https://docs.example/pots    app.gitbook.com/s/SPACE/clay#glaze  →  https://docs.example/pots/clay#glaze
 *     SPACE = shed/docs                                                        →  shed/docs/clay.md#glaze
 */
import type { GitBookUrl } from './gitbook-urls.ts'
import { pathWithin } from './path-within.ts'
import type { Resolution } from './reference.ts'
import type { ResolverOptions } from './resolve.ts'
import type { Space } from './space.ts'

type SpaceUrl = Extract<GitBookUrl, { type: 'space' }>

/** Where a page of another space is now; `'here'` when that space is this one. */
export function resolveSpaceUrl(
  found: SpaceUrl,
  url: string,
  space: Space,
  { spaces, folders }: Required<ResolverOptions>,
): Resolution | 'here' {
  const place = spaces.get(found.space)
  const known = folders.get(found.space)
  if (place === undefined && known !== undefined) return known === space.root ? 'here' : siblingPage(found, known, space)
  const { path, devHost, fragment } = found
  if (place === undefined && found.private) return { type: 'broken', reason: 'app-private', url }
  const answer = { type: 'space', space: found.space, path, devHost, ...(fragment === undefined ? {} : { fragment }) } as const
  if (place === undefined) return answer
  const suffix = fragment === undefined ? '' : `#${fragment}`
  if (/^[a-z][a-z0-9+.-]*:\/\/|^\//i.test(place)) return { ...answer, url: joined(place, encodeURI(path)) + suffix }
  const folder = pathWithin('', place)
  if (folder === space.root) return 'here'
  return { ...answer, url: fileOf(folder ?? place, path, space) + suffix }
}

/** A page of a space that is read in the same run, where one is found by its path. */
function siblingPage({ space: id, path, devHost, fragment }: SpaceUrl, root: string, space: Space): Resolution {
  const file = fileOf(root, path, space)
  const more = fragment === undefined ? {} : { fragment }
  if (!space.index.has(file)) return { type: 'space', space: id, path, devHost, ...more }
  return { type: 'sibling', file, ...more }
}

function fileOf(folder: string, path: string, space: Space): string {
  const stem = joined(folder, path)
  const file = [`${stem}.md`, `${stem}/README.md`].find((each) => space.index.has(each))
  return file ?? stem
}

const joined = (place: string, path: string): string => (path === '' ? place : `${place.replace(/\/$/, '')}/${path}`)
