import { defineCheck } from '../check.ts'
import { decoded, nameOf } from '../shared/asset-name.ts'

export const unused = defineCheck({
  id: 'asset/unused',
  level: 'info',
  isOptional: true,
  summary: 'A file of `.gitbook/assets` is used by no page.',
  why: 'It makes the repository larger, and nobody dares to delete it later.',
  fix: 'Delete the file, unless something outside the space links to it.',
  bad: { 'README.md': '# Garden\n\nSow in May.\n', '.gitbook/assets/pond.png': 'x' },
  good: { 'README.md': '# Garden\n\n![The pond](.gitbook/assets/pond.png)\n', '.gitbook/assets/pond.png': 'x' },
  space({ space, references, textOf, report, configFile }) {
    const folder = `${space.root === '' ? '' : `${space.root}/`}.gitbook/assets/`
    const assets = [...space.index.paths()].filter((path) => path.startsWith(folder))
    if (assets.length === 0) return
    const used = new Set(references().map(({ resolution }) => (resolution.type === 'asset' ? resolution.file : '')))
    const texts = [...space.pages.values(), ...space.includes.values()].map(({ source }) => source)
    const named = namesIn([...texts, (configFile && textOf(configFile)) ?? ''])
    for (const file of assets) {
      if (used.has(file) || named.has(nameOf(file))) continue
      report({ file, message: `Unexpected asset \`${nameOf(file)}\` that no page uses` })
    }
  },
})

/** Names in what is no reference into the space, such as `poster="…/assets/tide.png"` or the address of a repository: better one too few. */
function namesIn(texts: readonly string[]): Set<string> {
  const paths = texts.flatMap((text) => [...text.matchAll(/assets\/(?=([^"'<>\n]{1,300}))/g)].map(([, path]) => path ?? ''))
  const ends = paths.flatMap((path) => [path, path.slice(0, path.search(/[)\]]|$/)), path.slice(0, path.search(/[)\]\s]|$/))])
  return new Set(ends.flatMap((path) => [path, decoded(path)]).map(nameOf))
}
