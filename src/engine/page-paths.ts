/** Decides where each page goes. One that no output can have as it is, or that another has already, is another one then, and that is reported. */
import type { Report } from '../diagnostics/diagnostic.ts'
import { isMarkdown } from '../space/page-paths.ts'
import { isWithin, pathBelow } from '../space/path-within.ts'
import type { Page, Space } from '../space/space.ts'
import { writablePath } from '../space/writable-path.ts'
import type { Target } from '../targets/target.ts'
import { unwritableFinding } from './unwritable-finding.ts'

/** A page, or reusable content. */
type Placed = Pick<Page, 'file' | 'path'>

/** `readme` is the path of the landing page. */
export function pagePaths(
  pages: readonly Placed[],
  target: Pick<Target, 'pagePath'>,
  report: Report,
  readme?: string,
  former: Iterable<[path: string, owner: Placed]> = [],
): Map<string, string> {
  const paths = new Map<string, string>()
  const owners = new Map([...former].map(([path, owner]) => [path.toLowerCase(), owner]))
  for (const page of [...pages].sort(firstRight)) {
    const asked = target.pagePath(page.path, readme)
    const wanted = writablePath(asked)
    const path = freePath(wanted, owners)
    const owner = owners.get(wanted.toLowerCase())
    if (wanted !== asked) report(unwritableFinding(page.file, page.path, path))
    else if (owner)
      report({
        id: 'path/collision',
        file: page.file,
        message: `Unexpected second page for \`${wanted}\`, which \`${owner.path}\` has; expected different paths`,
        hint: `It was written as \`${path}\`.`,
      })
    owners.set(path.toLowerCase(), page)
    paths.set(page.path, path)
  }
  return paths
}

/**
 * By file: where reusable content below the root goes, for a target that writes it. What lies outside of the root belongs to another
 * space, and what is a page as well has its path already.
 */
export function includePaths(
  { root, includes }: Space,
  { writesIncludes }: Pick<Target, 'writesIncludes'>,
  { pages, paths, report }: { pages: readonly Page[]; paths: ReadonlyMap<string, string>; report: Report },
): Map<string, string> {
  const files = new Set(pages.map(({ file }) => file))
  const own = [...(writesIncludes ? includes.keys() : [])].filter(
    (file) => isWithin(root, file) && isMarkdown(file) && !files.has(file),
  )
  const placed = own.map((file) => ({ file, path: pathBelow(root, file) }))
  const former = pages.map((page): [string, Placed] => [paths.get(page.path) ?? page.path, page])
  const found = pagePaths(placed, { pagePath: (path) => path }, report, undefined, former)
  return new Map(placed.map(({ file, path }) => [file, found.get(path) ?? path]))
}

/** `guide/README.md` has the first right to `guide/index.html`, before a page `guide/index.md`; then those that can be written as they are. */
const firstRight = (a: Placed, b: Placed): number =>
  Number(isFolderPage(b)) - Number(isFolderPage(a)) || Number(isWritable(b)) - Number(isWritable(a))
const isWritable = ({ path }: Placed): boolean => writablePath(path) === path
const isFolderPage = ({ path }: Placed): boolean => /(?:^|\/)readme\.md$/i.test(path)

function freePath(wanted: string, owners: ReadonlyMap<string, Placed>): string {
  const dot = wanted.lastIndexOf('.')
  let path = wanted
  for (let n = 2; owners.has(path.toLowerCase()); n++) path = `${wanted.slice(0, dot)}-${n}${wanted.slice(dot)}`
  return path
}
