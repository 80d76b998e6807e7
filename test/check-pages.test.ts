/** A check looks at each page while its tree is there, then lets the tree go: nothing that is asked later may differ, or parse all again. */
import { describe, expect, it } from 'vitest'
import { checkSpace } from '../src/engine/check/check-space.ts'
import { InText, mayRefer, pageReferences } from '../src/engine/check/page-references.ts'
import { loadPageParser, spacesIn } from '../src/engine/open-spaces.ts'
import { collectAnchors } from '../src/space/anchors.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import { createPageMemory } from '../src/space/page-memory.ts'
import { readSpace } from '../src/space/read-space.ts'
import { createResolver } from '../src/space/resolve.ts'
import type { Page, Space } from '../src/space/space.ts'
import { walk } from '../src/tree/walk.ts'
import { noOptions } from './support/check-example.ts'

const page = `---
cover: .gitbook/assets/port.png
---

# Le port

Voir [les marées](marees.md#pleine-mer), [les marées](marees.md#pleine-mer) et ![le plan](plan.png "Plan").

{% content-ref url="marees.md" %}
[marees.md](marees.md)
{% endcontent-ref %}

<table data-view="cards"><thead><tr><th></th><th data-card-target data-type="content-ref"></th></tr></thead><tbody><tr><td>Marées</td><td><a href="marees.md">marees.md</a></td></tr></tbody></table>

* <a href="gone.md">perdu</a> et [l’ancre][a]

[a]: marees.md#basse-mer
`
const files = {
  'README.md': page,
  'marees.md': '# Marées\n\n## Pleine mer\n\nÀ midi.\n\n## Basse mer\n\nÀ six heures, [au port](README.md#quai).\n',
  'SUMMARY.md': '# Sommaire\n\n* [Le port](README.md)\n* [Marées](marees.md)\n',
}

async function read(contents: Record<string, string>): Promise<{ space: Space; parsed: string[] }> {
  const parse = await loadPageParser('auto')
  const parsed: string[] = []
  const space = await readSpace(memoryFiles(contents), {
    anchors: collectAnchors,
    parse(source, options) {
      parsed.push(options.file)
      return parse(source, options)
    },
  })
  return { space, parsed }
}

const pageOf = (space: Space, path: string): Page => space.pages.get(path) as Page

describe('a page that has let its tree go', () => {
  it('still knows its title and its anchors, and has the same tree when it is asked', async () => {
    const { space, parsed } = await read(files)
    const marees = pageOf(space, 'marees.md')
    const { tree } = marees.parse()
    marees.letGo()
    const before = parsed.length
    expect(marees.title).toBe('Marées')
    expect(marees.anchors().map(({ id }) => id)).toEqual(['pleine-mer', 'basse-mer'])
    expect(parsed).toHaveLength(before)
    expect(marees.parse().tree).not.toBe(tree)
    expect(marees.parse().tree).toEqual(tree)
  })

  it('keeps it where another reading will want it', async () => {
    const { spaces } = await spacesIn({ files: memoryFiles(files), root: '' }, { engine: 'auto', memory: createPageMemory() })
    const marees = pageOf(spaces[0]?.space as Space, 'marees.md')
    const { tree } = marees.parse()
    marees.letGo()
    expect(marees.parse().tree).toBe(tree)
  })
})

it('a reference says the same after its tree is gone', async () => {
  const { space } = await read(files)
  const port = pageOf(space, 'README.md')
  const { of, ofFrontMatter } = pageReferences(port, createResolver(space))
  const all = [...ofFrontMatter()]
  walk(port.parse().tree, (node, ancestors) => {
    if (mayRefer(node)) all.push(...of(node, ancestors))
    return undefined
  })
  const saying = () =>
    all.map(({ kind, url, file, place, at, written, node, ancestors, resolution }) => ({
      ...{ kind, url, file, place, at, node, ancestors, meaning: resolution.type },
      written: written && { type: written.type, position: written.position },
    }))
  const before = structuredClone(saying())
  for (const reference of all) if (reference instanceof InText) reference.letGo()
  port.letGo()
  expect(structuredClone(saying())).toEqual(before)
  expect(all.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cover', 'link', 'image', 'content-ref', 'card-target']))
})

it('each page is parsed once, however its links run, and once more where a finding needs its tree', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index)
  const healthy = numbers.map((number): [string, string] => [
    `beds/bed-${number}.md`,
    `# Bed ${number}\n\nAfter it comes [the next one](bed-${(number + 11) % 30}.md#water).\n\n## Water\n\nIn the morning.\n`,
  ])
  const entries = numbers.map((number) => `* [Bed ${number}](beds/bed-${number}.md)`).join('\n')
  const { space, parsed } = await read({ ...Object.fromEntries(healthy), 'SUMMARY.md': `# Contents\n\n${entries}\n` })
  const inSummary = parsed.length
  expect(await checkSpace(space, noOptions)).toEqual([])
  expect(parsed.slice(inSummary).sort()).toEqual(healthy.map(([path]) => path).sort())
})
