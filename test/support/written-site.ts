/** A site as its hosts get it, without the text of its pages: the files above all spaces, and the paths of all the others. */
import { openSpaces } from '../../src/engine/open-spaces.ts'
import { pagePaths } from '../../src/engine/page-paths.ts'
import type { SiteStructure } from '../../src/space/site-structure.ts'
import type { Space } from '../../src/space/space.ts'
import { site } from '../../src/targets/site/index.ts'
import type { SiteSettings } from '../../src/targets/site/settings.ts'
import { topFiles } from '../../src/targets/site/top-files.ts'
import type { FinishedPage, Services, WrittenSpace } from '../../src/targets/target.ts'
import { spaceOf } from '../space-support.ts'

export interface WrittenSite {
  spaces: readonly WrittenSpace[]
  /** Output path → text; empty for pages. */
  files: ReadonlyMap<string, string>
}

export async function spacesAt(folder: string): Promise<WrittenSpace[]> {
  const { spaces } = await openSpaces(folder, { engine: 'auto' })
  return spaces.map(({ path, space }) => written(space, path))
}

export async function spaceWith(contents: Record<string, string>, path = '', language = 'en'): Promise<WrittenSpace> {
  return written(await spaceOf(contents, { language }), path)
}

export function written(space: Space, path: string): WrittenSpace {
  const pages = [...space.pages.values()]
  const paths = pagePaths(pages, site, () => {}, space.config.readme)
  const finished = pages.map(
    (page): FinishedPage => ({
      page,
      tree: { type: 'root', children: [] },
      path: paths.get(page.path) as string,
      title: page.title,
      frontMatter: page.frontMatter,
      ...(typeof page.frontMatter.description === 'string' ? { description: page.frontMatter.description } : {}),
    }),
  )
  const texts = new Map(
    pages.map((page) => [site.companion?.pagePath(page.path, space.config.readme) as string, page.source] as const),
  )
  return {
    space,
    path,
    pages: finished,
    files: [...paths.values(), '_unbook/site.css', '404.html', ...texts.keys()],
    textOf: (file) => texts.get(file),
  }
}

export async function writeSite(
  spaces: readonly WrittenSpace[],
  settings: SiteSettings = {},
  services: Services = {},
  structure?: SiteStructure,
): Promise<WrittenSite> {
  const own = spaces.flatMap(({ path, files }) => files.map((file) => [path === '' ? file : `${path}/${file}`, ''] as const))
  const top = await topFiles(spaces, { site: settings, ...(structure && { structure }) }, services)
  const twice = top
    .map((file) => file.path)
    .filter((path, index, all) => own.some(([file]) => file === path) || all.indexOf(path) < index)
  if (twice.length > 0) throw new Error(`Written twice: ${twice.join(', ')}`)
  return { spaces, files: new Map([...own, ...top.map(({ path, content }) => [path, String(content)] as const)]) }
}
