/**
 * Links to other spaces, by what `--space ID=PLACE` says of them.
 *
 *     SPACE = https://docs.example/pots    app.gitbook.com/s/SPACE/clay#glaze  →  https://docs.example/pots/clay#glaze
 *     SPACE = shed/docs                                                        →  shed/docs/clay.md#glaze
 */
import type { GitBookUrl } from './gitbook-urls.ts'
import { isPagePath } from './page-paths.ts'
import { pathWithin, withoutTrailingSlashes } from './path-within.ts'
import type { Resolution, SpacePlace } from './reference.ts'
import type { ResolverOptions } from './resolve.ts'
import type { Space } from './space.ts'

type SpaceUrl = Extract<GitBookUrl, { type: 'space' }>

/** Where a page of another space is now; `'here'` when that space is this one. */
export function resolveSpaceUrl(
  found: SpaceUrl,
  url: string,
  space: Space,
  { spaces, folders }: Required<Pick<ResolverOptions, 'folders' | 'spaces'>>,
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
  const file = fileOf(folder ?? place, path, space)
  return { ...answer, url: file + suffix, at: placeOf(folder ?? withoutTrailingSlashes(place), path, file) }
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

/** What is not there to be looked at has the page under its address most likely: `tools` is `tools.md`. */
function placeOf(folder: string, path: string, file: string): SpacePlace {
  if (file.startsWith(`${folder}/`) && isPagePath(file)) return { folder, page: file.slice(folder.length + 1) }
  return { folder, page: path === '' ? 'README.md' : isPagePath(path) ? path : `${path}.md` }
}

const joined = (place: string, path: string): string => (path === '' ? place : `${place.replace(/\/$/, '')}/${path}`)
