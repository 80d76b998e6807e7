/** Says which redirects of `.gitbook.yaml` lead nowhere: they are left out. */
import type { Preparation } from '../../target.ts'
import { createRedirects } from './redirects.ts'

/** Where one page is written alone, the others have their places all the same. */
export function reportLostRedirects({ space, paths, report }: Preparation): void {
  const written = [...space.pages.values()].flatMap((page) => {
    const path = paths.get(page.path)
    return path === undefined ? [] : [{ page, path }]
  })
  const file = [space.root, '']
    .map((root) => (root === '' ? '.gitbook.yaml' : `${root}/.gitbook.yaml`))
    .find((path) => space.index.has(path))
  for (const { from, target, isLoop } of createRedirects(space, written).lost) {
    const message = isLoop
      ? `Unexpected redirect of \`${from}\` to \`${target}\`, which leads back, expected one to a page`
      : `Cannot find page \`${target}\`, to which \`${from}\` is redirected`
    report({ id: 'config/bad-value', file: file ?? '', message, hint: 'The redirect was left out.' })
  }
}
