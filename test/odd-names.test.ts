/** Files with names that no output can have, that addresses would read as something else, or that another file has: written, linked, told. */
import { describe, expect, it } from 'vitest'
import { convert } from '../src/engine/convert.ts'
import { spacesIn } from '../src/engine/open-spaces.ts'
import { isOutputPath } from '../src/engine/output-manifest.ts'
import { memoryFiles } from '../src/space/memory-files.ts'
import type { Space } from '../src/space/space.ts'
import { targets } from '../src/targets/index.ts'
import type { SiteSettings } from '../src/targets/site/settings.ts'
import { hostPaths, hostWriters } from '../src/targets/site/top/hosts/index.ts'
import { topPaths } from '../src/targets/site/top/top-paths.ts'
import { topSite } from '../src/targets/site/top/top-site.ts'
import { defaults } from './support/fixtures.ts'

interface Written {
  paths: string[]
  texts: Map<string, string>
  told: string[]
}

async function written(contents: Record<string, string>, to: string, site?: SiteSettings): Promise<Written> {
  const { files, assets, diagnostics } = await convert(await space(contents), { ...defaults, to, ...(site && { site }) })
  return {
    paths: [...files, ...assets].map(({ path }) => path),
    texts: new Map(files.map(({ path, content }) => [path, String(content)])),
    told: diagnostics.filter(({ id }) => id !== 'summary/missing').map(({ id, file }) => `${id} ${file}`),
  }
}

async function space(contents: Record<string, string>): Promise<Space> {
  const { spaces } = await spacesIn({ files: memoryFiles(contents), root: '' }, { engine: 'remark', language: 'en' })
  if (spaces[0] === undefined) throw new Error('Expected a space')
  return spaces[0].space
}

const beds = {
  'SUMMARY.md':
    '# Contents\n\n* [Garden](README.md)\n* [North `bed](x)`](beds%5Cnorth.md)\n* [Wet](wet%09bed.md)\n* [Questions](q%3A%20what%20is%20it.md)\n* [East](east.md)\n',
  'README.md':
    '# Garden\n\nSee [north](beds%5Cnorth.md#soil), [wet](wet%09bed.md), [questions](q%3A%20what%20is%20it.md) and [east](east.md).\n',
  'beds\\north.md':
    '# North\n\n## Soil\n\nIt stays dry. ![Plan](img/north%5Cplan.png)\n\n{% include ".gitbook/includes/dry%5Csoil.md" %}\n',
  'wet\tbed.md': '# Wet\n\nReeds.\n',
  'q: what is it.md': '# Questions\n\nBack to [north](beds%5Cnorth.md).\n',
  'east.md': '# East\n\nHerbs.\n',
  'img/north\\plan.png': 'plan',
  '.gitbook/includes/dry\\soil.md': 'Add compost.\n',
}

describe('names that no output can have', () => {
  it.each(Object.keys(targets))('are written by %s under others, each once', async (to) => {
    const { paths } = await written(beds, to)
    expect(paths.filter((path) => !isOutputPath(path))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.length).toBeGreaterThan(5)
  })

  it.each(['commonmark', 'gfm', 'gitbook'])('are followed by links in %s', async (to) => {
    const { texts, told } = await written(beds, to)
    expect(texts.get('README.md')).toBe(
      '# Garden\n\nSee [north](beds-north.md#soil), [wet](wet-bed.md), [questions](q-%20what%20is%20it.md) and [east](east.md).\n',
    )
    expect(texts.get('q- what is it.md')).toBe('# Questions\n\nBack to [north](beds-north.md).\n')
    expect(texts.get('beds-north.md')).toContain('![Plan](img/north-plan.png)')
    const includes = to === 'gitbook' ? ['path/unwritable .gitbook/includes/dry\\soil.md'] : []
    expect(told.filter((each) => each.startsWith('path/unwritable') && each.endsWith('.md')).sort()).toEqual([
      ...includes,
      'path/unwritable beds\\north.md',
      'path/unwritable q: what is it.md',
      'path/unwritable wet\tbed.md',
    ])
  })

  it('are followed by the pages of html before and after', async () => {
    const { texts } = await written(beds, 'html')
    expect(texts.get('wet-bed.html')).toContain('<a class="prev" href="beds-north.html" rel="prev">')
    expect(texts.get('wet-bed.html')).toContain('<a class="next" href="q-%20what%20is%20it.html" rel="next">')
  })

  it('are followed by the table of contents and by includes that stay GitBook’s', async () => {
    const { texts, paths } = await written(beds, 'gitbook')
    expect(texts.get('SUMMARY.md')).toBe(
      '# Contents\n\n* [Garden](README.md)\n* [North `bed](x)`](beds-north.md)\n* [Wet](wet-bed.md)\n* [Questions](q-%20what%20is%20it.md)\n* [East](east.md)\n',
    )
    expect(texts.get('beds-north.md')).toContain('{% include ".gitbook/includes/dry-soil.md" %}')
    expect(paths.filter((path) => path === 'SUMMARY.md' || path === '.gitbook/includes/dry-soil.md')).toHaveLength(2)
    const again = await written(Object.fromEntries(texts), 'gitbook')
    expect(again.told.filter((each) => !each.startsWith('asset/'))).toEqual([])
  })

  it('are told of includes too, each of which goes its own way', async () => {
    const include = (name: string): string => `{% include ".gitbook/includes/${name}" %}`
    const folder = '.gitbook/includes'
    const { texts, told } = await written(
      {
        'README.md': ['# Garden', include('dry%5Csoil.md'), include('dry-soil.md'), include('sea.md')].join('\n\n'),
        [`${folder}/dry\\soil.md`]: 'Add compost.\n',
        [`${folder}/dry-soil.md`]: 'Add water.\n',
        [`${folder}/sea.md`]: 'Add salt.\n',
      },
      'gitbook',
    )
    expect(texts.get('README.md')).toBe(
      `${['# Garden', include('dry-soil-2.md'), include('dry-soil.md'), include('sea.md')].join('\n\n')}\n`,
    )
    expect(['dry-soil-2.md', 'dry-soil.md', 'sea.md'].map((name) => texts.get(`${folder}/${name}`))).toEqual([
      'Add compost.\n',
      'Add water.\n',
      'Add salt.\n',
    ])
    expect(told).toEqual([`path/unwritable ${folder}/dry\\soil.md`])
  })

  it('give way to pages that have theirs by right', async () => {
    const { texts, told } = await written({ 'README.md': '# A\n', 'a\\b.md': '# Odd\n', 'a-b.md': '# Sound\n' }, 'gfm')
    expect(told).toEqual(['path/unwritable a\\b.md'])
    expect(texts.get('a-b.md')).toBe('# Sound\n')
    expect(texts.get('a-b-2.md')).toBe('# Odd\n')
  })

  it('are left to the rest when there are none', async () => {
    const { texts, told } = await written({ 'SUMMARY.md': '* [A](README.md)\n', 'README.md': '# A\n' }, 'gitbook')
    expect([...texts.keys()]).toEqual(['README.md'])
    expect(told).toEqual([])
  })
})

describe('names with a colon', () => {
  const tips = {
    'SUMMARY.md':
      '* [Garden](README.md)\n* [Frost](Tip%3A%20frost.md)\n* [Deep](deep/README.md)\n  * [Heat](deep/Tip%3A%20heat.md)\n',
    'README.md': '# Garden\n\n[tips](Tip%3A%20frost.md) and [heat](deep/Tip%3A%20heat.md)\n\n{% include "parts/more.md" %}\n',
    'Tip: frost.md': '# Frost\n\nCover the beds.\n',
    'deep/README.md': '# Deep\n',
    'deep/Tip: heat.md': '# Heat\n\n[frost](../Tip%3A%20frost.md)\n',
    'parts/more.md': 'Once more: [tips](../Tip%3A%20frost.md).\n',
  }

  it('are no scheme', async () => {
    const { texts } = await written(tips, 'gfm')
    expect(texts.get('README.md')).toBe(
      '# Garden\n\n[tips](./Tip:%20frost.md) and [heat](deep/Tip:%20heat.md)\n\nOnce more: [tips](./Tip:%20frost.md).\n',
    )
    expect(texts.get('deep/Tip: heat.md')).toContain('[frost](../Tip:%20frost.md)')
    expect(texts.get('deep/README.md')).toContain('(./Tip:%20heat.md)')
  })

  it('are no scheme in html either', async () => {
    const { texts } = await written(tips, 'html')
    expect(texts.get('README.html') ?? texts.get('index.html')).toContain('href="./Tip:%20frost.html"')
    expect(texts.get('index.html')).toContain('<a class="next" href="./Tip:%20frost.html" rel="next">')
  })

  it('stay as they are where GitBook reads them', async () => {
    expect((await written(tips, 'gitbook')).texts.get('README.md')).toContain('[tips](Tip%3A%20frost.md)')
  })
})

describe('a file with the name that a page gets', () => {
  const ferry = {
    'README.md': '# Ferries\n\n[The ferry](ferry.md)\n',
    'ferry.md': '# Ferry\n\nGet [the file](ferry.json).\n',
    'ferry.json': '{}',
  }

  it('goes by another in json', async () => {
    const { paths, told, texts } = await written(ferry, 'json')
    expect(paths.sort()).toEqual(['README.json', 'ferry-2.json', 'ferry.json'])
    expect(JSON.parse(texts.get('ferry.json') ?? '')).toMatchObject({ path: 'ferry.md' })
    expect(told).toEqual(['asset/name-taken ferry.json'])
  })

  it('keeps it elsewhere', async () => {
    const { paths, told } = await written(ferry, 'gfm')
    expect(paths.sort()).toEqual(['README.md', 'ferry.json', 'ferry.md'])
    expect(told).toEqual([])
  })
})

describe('a file with the name of one that a host, robots or readers ask for', () => {
  const names = ['vercel.json', '_redirects', '_headers', 'CNAME', 'robots.txt', 'sitemap.xml', 'llms.txt', '404.html']
  const files = {
    'README.md': `# Garden\n\n${names.map((name) => `[${name}](${name})\n`).join('\n')}`,
    ...Object.fromEntries(names.map((name) => [name, `My ${name}`])),
  }

  it.each<[SiteSettings, string[]]>([
    [{}, ['404.html', 'llms.txt', 'robots.txt']],
    [{ url: 'https://garden.example' }, ['404.html', 'llms.txt', 'robots.txt', 'sitemap.xml']],
    [{ host: 'vercel' }, ['404.html', 'llms.txt', 'robots.txt', 'vercel.json']],
    [{ host: 'cloudflare' }, ['404.html', '_headers', '_redirects', 'llms.txt', 'robots.txt']],
    [{ host: 'github-pages' }, ['404.html', 'CNAME', 'llms.txt', 'robots.txt']],
  ])('of %j goes by another, which is told', async (site, taken) => {
    const { paths, told, texts } = await written(files, 'site', site)
    expect(told.filter((each) => each.startsWith('asset/')).sort()).toEqual(
      taken.map((name) => `asset/name-taken ${name}`).sort(),
    )
    const copied = taken.map((name) => (name.includes('.') ? name.replace('.', '-2.') : `${name}-2`))
    expect(paths).toEqual(expect.arrayContaining(copied))
    for (const path of copied) expect(texts.get('index.html')).toContain(`href="${path}"`)
    expect(topPaths(site).filter((path) => paths.includes(path))).toEqual([])
  })

  it.each(Object.entries(hostWriters))('is one that %s is given', (host, write) => {
    const { files: given } = write(topSite([], { url: 'https://garden.example' }))
    expect(given.map(({ path }) => path)).toEqual(hostPaths[host as keyof typeof hostPaths])
  })

  it('keeps it where it is not asked for', async () => {
    expect((await written(files, 'html')).told).toEqual([])
  })
})

describe('Markdown among what was uploaded', () => {
  const uploads = {
    'README.md': '# Garden\n\nTake [the notes](.gitbook/assets/notes.md).\n',
    'beds/east.md': '# East\n\n{% file src="../.gitbook/assets/dry%20soil.md" %}\n',
    '.gitbook/assets/notes.md': '# Notes\n',
    '.gitbook/assets/dry soil.md': '# Dry soil\n',
  }
  it.each(Object.keys(targets))('is a download in %s', async (to) => {
    const { paths, told } = await written(uploads, to)
    expect(told).toEqual([])
    expect(paths.filter((path) => /(?:notes|soil)\.md$/.test(path))).toHaveLength(2)
  })
})
