/**
 * Pages and files that could not go where a target that keeps all names wanted them: their names are none that an output can have, or
 * another file has them. Elsewhere names are the target's own, and nobody asks.
 */
import type { Finding, Report } from '../diagnostics/diagnostic.ts'
import { isWithin, pathBelow } from '../space/path-within.ts'
import type { Page, Space } from '../space/space.ts'
import { writablePath } from '../space/writable-path.ts'
import type { Target } from '../targets/target.ts'
import type { AssetPlan } from './assets.ts'
import { nameTakenFinding } from './name-taken.ts'
import { unwritableFinding } from './unwritable-finding.ts'

interface Places {
  space: Space
  target: Target
  pages: readonly Page[]
  paths: ReadonlyMap<string, string>
  includes: ReadonlyMap<string, string>
  files: Iterable<string>
  assets: AssetPlan
  report: Report
}

/** Paths from the base. That a page has moved is said where its place is decided. */
export function movedFiles({ space, target, pages, paths, includes, files, assets, report }: Places): ReadonlySet<string> {
  if (!target.keepsDialect) return new Set()
  const moved = new Set(pages.filter(({ path }) => isElsewhere(paths.get(path), path)).map(({ file }) => file))
  for (const file of files) {
    const written = assets.pathFor(file)
    // What lies above the root is copied for those who take the folder elsewhere; links to it are right where the space is.
    if (written === undefined || !isWithin(space.root, file)) continue
    const path = pathBelow(space.root, file)
    if (written === path) continue
    moved.add(file)
    report(findingOf(file, path, written))
  }
  for (const [file, written] of includes) if (written !== pathBelow(space.root, file)) moved.add(file)
  return moved

  function isElsewhere(written: string | undefined, path: string): boolean {
    return written !== undefined && written !== target.pagePath(path, space.config.readme)
  }
}

const findingOf = (file: string, path: string, written: string): Finding =>
  writablePath(path) === path ? nameTakenFinding(file, path, written) : unwritableFinding(file, path, written)
