/** Decides where each page goes. One that no output can have as it is, or that another has already, is another one then, and that is reported. */
import type { Report } from '../diagnostics/diagnostic.ts'
import type { Page } from '../space/space.ts'
import { writablePath } from '../space/writable-path.ts'
import type { Target } from '../targets/target.ts'
import { unwritableFinding } from './unwritable-finding.ts'

/** `readme` is the path of the landing page. */
export function pagePaths(
  pages: readonly Page[],
  target: Pick<Target, 'pagePath'>,
  report: Report,
  readme?: string,
): Map<string, string> {
  const paths = new Map<string, string>()
  const owners = new Map<string, Page>()
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

/** `guide/README.md` has the first right to `guide/index.html`, before a page `guide/index.md`; then those that can be written as they are. */
const firstRight = (a: Page, b: Page): number =>
  Number(isFolderPage(b)) - Number(isFolderPage(a)) || Number(isWritable(b)) - Number(isWritable(a))
const isWritable = ({ path }: Page): boolean => writablePath(path) === path
const isFolderPage = ({ path }: Page): boolean => /(?:^|\/)readme\.md$/i.test(path)

function freePath(wanted: string, owners: ReadonlyMap<string, Page>): string {
  const dot = wanted.lastIndexOf('.')
  let path = wanted
  for (let n = 2; owners.has(path.toLowerCase()); n++) path = `${wanted.slice(0, dot)}-${n}${wanted.slice(dot)}`
  return path
}
