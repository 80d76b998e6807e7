/** Decides where each page goes. Two that would go to the same place get different ones, and that is reported. */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Page } from '../space/space.ts'
import type { Target } from '../targets/target.ts'

/** `readme` is the path of the landing page. */
export function pagePaths(
  pages: readonly Page[],
  target: Pick<Target, 'pagePath'>,
  report: Report,
  readme?: string,
): Map<string, string> {
  const paths = new Map<string, string>()
  const owners = new Map<string, Page>()
  for (const page of [...pages].sort(foldersFirst)) {
    const wanted = target.pagePath(page.path, readme)
    const path = freePath(wanted, owners)
    const owner = owners.get(wanted.toLowerCase())
    if (owner)
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

/** `guide/README.md` has the first right to `guide/index.html`, before a page `guide/index.md`. */
const foldersFirst = (a: Page, b: Page): number => Number(isFolderPage(b)) - Number(isFolderPage(a))
const isFolderPage = ({ path }: Page): boolean => /(?:^|\/)readme\.md$/i.test(path)

function freePath(wanted: string, owners: ReadonlyMap<string, Page>): string {
  const dot = wanted.lastIndexOf('.')
  let path = wanted
  for (let n = 2; owners.has(path.toLowerCase()); n++) path = `${wanted.slice(0, dot)}-${n}${wanted.slice(dot)}`
  return path
}
