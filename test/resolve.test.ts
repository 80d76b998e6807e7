import { describe, expect, test } from 'vitest'
import type { ReferenceKind, Resolution } from '../src/space/reference.ts'
import { createResolver, type ResolverOptions } from '../src/space/resolve.ts'
import type { Space } from '../src/space/space.ts'
import { makeSpace, pageOf } from './make-space.ts'
import { processorTime } from './processor-time.ts'

const files = {
  'README.md': '# Harbour',
  'SUMMARY.md': '',
  'fares.md':
    '# Fares\n\n## For bikes & dogs\n\n## Été {#summer}\n\n### L’aller simple\n\n### Azure AD\n\n### 2.1 Terms\n\n### 4.2.8. 票價\n\n### 5.1 A\n\n### 5.1 B',
  'ferries/README.md': '# Ferries\n\n## Timetable',
  'ferries/north/README.md': '# North',
  'ferries/north pier.md': '# North pier',
  'ferries/crew_list.md': '# Crew',
  'ferries/Lost.md': '# Lost and found',
  'ferries/été.md': '# Summer',
  'ferries/50%25 off.md': '# Half price',
  'ferries/a#b.png': '',
  'ferries/C# & co?.md': '# C#\n\n## How',
  'ferries/C.md': '# C',
  'tides.md': '# Tides\n\n{% include ".gitbook/includes/moon.md" %}',
  '.gitbook/includes/moon.md': '## Full moon\n\n{% include "star.md" %}',
  '.gitbook/includes/star.md': '## Bright star\n\n{% include "moon.md" %}',
  '.gitbook/assets/map (1).png': '',
  '.gitbook/assets/map@2x.png': '',
  '.gitbook/assets/image': '',
  'tickets.pdf': '',
}

const redirects = new Map([
  ['old/fares', 'fares.md'],
  ['older/fares', './old/fares.md'],
  ['loop', 'loop.md'],
  ['gone', 'nowhere.md'],
])
const config = { readme: 'README.md', summary: 'SUMMARY.md', redirects }
const harbour = makeSpace(files, { config })

/** A resolution as one line. */
function show(resolution: Resolution): string {
  switch (resolution.type) {
    case 'page': {
      const anchor = resolution.anchor ? `#${resolution.anchor.id}` : resolution.fragment ? ` dead ${resolution.fragment}` : ''
      return `page ${resolution.page.path}${anchor}${resolution.inexact ? ' inexact' : ''}`
    }
    case 'asset':
    case 'sibling':
      return `${resolution.type} ${resolution.file}${resolution.fragment ? `#${resolution.fragment}` : ''}${resolution.inexact ? ' inexact' : ''}`
    case 'external':
      return `external ${resolution.url}`
    case 'space':
      return `space ${resolution.space} ${resolution.path}${resolution.fragment ? `#${resolution.fragment}` : ''}${resolution.devHost ? ' dev' : ''} → ${resolution.url}`
    case 'broken':
      return `${resolution.reason}${resolution.suggestion ? ` ${resolution.suggestion}?` : ''}`
  }
}

function ask(
  url: string,
  from = 'ferries/README.md',
  kind: ReferenceKind = 'link',
  space: Space = harbour,
  options?: ResolverOptions,
): string {
  return show(createResolver(space, options)(url, kind, pageOf(space, from)))
}

describe('pages', () => {
  test.each([
    ['../fares.md', 'page fares.md'],
    ['../fares', 'page fares.md'],
    ['../fares.html', 'page fares.md'],
    ['../fares/', 'page fares.md'],
    ['./', 'page ferries/README.md'],
    ['.', 'page ferries/README.md'],
    ['..', 'page README.md'],
    ['../', 'page README.md'],
    ['../README.md', 'page README.md'],
    ['../readme.md', 'page README.md inexact'],
    ['north/', 'page ferries/north/README.md'],
    ['north', 'page ferries/north/README.md'],
    ['./north/../north/./README.md', 'page ferries/north/README.md'],
    ['north%20pier.md', 'page ferries/north pier.md'],
    ['<north pier.md>', 'page ferries/north pier.md'],
    ['north&#x20;pier.md', 'page ferries/north pier.md'],
    ['crew\\_list.md', 'page ferries/crew_list.md'],
    ['north\\README.md', 'page ferries/north/README.md'],
    ['..\\fares.md', 'page fares.md'],
    ['lost.md', 'page ferries/Lost.md inexact'],
    ['%C3%A9t%C3%A9.md', 'page ferries/été.md'],
    ['e\u0301te\u0301.md', 'page ferries/été.md inexact'],
    ['50%2525%20off.md', 'page ferries/50%25 off.md'],
    ['50%25 off.md', 'page ferries/50%25 off.md'],
    ['/fares.md', 'page fares.md'],
    ['/ferries/north/', 'page ferries/north/README.md'],
    ['/', 'page README.md'],
    ['../fares.md?from=home', 'page fares.md'],
    [' ../fares.md ', 'page fares.md'],
    ['#timetable', 'page ferries/README.md#timetable'],
    ['?x#timetable', 'page ferries/README.md#timetable'],
    ['#', 'page ferries/README.md#top'],
    ['../fares.md#TOP', 'page fares.md#top'],
    ['../old/fares.md', 'page fares.md'],
    ['/older/fares', 'page fares.md'],
    ['/loop', 'missing-page'],
    ['/gone', 'missing-page'],
  ])('%s', (url, expected) => {
    expect(ask(url)).toBe(expected)
  })
})

describe('fragments', () => {
  test.each([
    ['fares.md#for-bikes-and-dogs', 'page fares.md#for-bikes-and-dogs'],
    ['fares.md#for-bikes--dogs', 'page fares.md#for-bikes-and-dogs'],
    ['fares.md#For-Bikes-And-Dogs', 'page fares.md#for-bikes-and-dogs'],
    ['fares.md#summer', 'page fares.md#summer'],
    ['fares.md#ete', 'page fares.md#summer'],
    ['fares.md#%C3%A9t%C3%A9', 'page fares.md#summer'],
    ['fares.md#l-aller-simple', 'page fares.md#laller-simple'],
    ['fares.md#azure-ad', 'page fares.md#azure-a-d'],
    ['fares.md#2.1-terms', 'page fares.md#id-2.1-terms'],
    ['fares.md#21-terms', 'page fares.md#id-2.1-terms'],
    ['fares.md#4-2-8-piao-jia', 'page fares.md#id-4.2.8.-piao-jia'],
    ['fares.md#id-4.2.8.-prices', 'page fares.md#id-4.2.8.-piao-jia'],
    ['fares.md#4-2-9-piao', 'page fares.md dead 4-2-9-piao'],
    ['fares.md#5-1-c', 'page fares.md dead 5-1-c'],
    ['fares.md#fares', 'page fares.md dead fares'],
    ['fares.md#%E0%A4%A', 'page fares.md dead %E0%A4%A'],
    ['fares.md#:~:text=dogs', 'page fares.md'],
    ['fares.md#', 'page fares.md'],
    ['tides.md#full-moon', 'page tides.md#full-moon'],
    ['tides.md#bright-star', 'page tides.md#bright-star'],
  ])('%s', (url, expected) => {
    expect(ask(url, 'README.md')).toBe(expected)
  })
})

describe('assets', () => {
  test.each([
    ['../.gitbook/assets/map (1).png', 'asset .gitbook/assets/map (1).png'],
    ['../.gitbook/assets/map%20%281%29.png', 'asset .gitbook/assets/map (1).png'],
    ['<../.gitbook/assets/map (1).png>', 'asset .gitbook/assets/map (1).png'],
    ['/.gitbook/assets/map@2x.png', 'asset .gitbook/assets/map@2x.png'],
    ['../.gitbook/assets/image', 'asset .gitbook/assets/image'],
    ['../tickets.pdf?alt=media#page=2', 'asset tickets.pdf#page=2'],
    ['a#b.png', 'asset ferries/a#b.png'],
    ['C# & co?.md', 'page ferries/C# & co?.md'],
    ['C# &#x26; co?.md#how', 'page ferries/C# & co?.md#how'],
    ['C%23%20&%20co%3F.md#how', 'page ferries/C# & co?.md#how'],
    ['C#how', 'page ferries/C.md dead how'],
    ['../Tickets.PDF', 'asset tickets.pdf inexact'],
    ['../.gitbook/assets/map (2).png', 'missing-asset'],
    ['../ticket.pdf', 'missing-asset ../tickets.pdf?'],
    ['../assets/map%20(1).png', 'missing-asset ../.gitbook/assets/map (1).png?'],
  ])('%s', (url, expected) => {
    expect(ask(url, 'ferries/README.md', 'image')).toBe(expected)
  })
})

describe('what leads nowhere', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['broken-reference', 'broken-reference'],
    ['broken-reference/', 'broken-reference'],
    ['../../broken-reference/README.md', 'broken-reference'],
    ['/broken/pages/Abc123', 'broken-path'],
    ['/broken/spaces/S/pages/P#x', 'broken-path'],
    ['https://app.gitbook.com/broken/pages/Abc', 'broken-path'],
    ['broken://pages/b856b7a8', 'broken-path'],
    ['broken://spaces/S/pages/P#x', 'broken-path'],
    ['nowhere.md', 'missing-page'],
    ['crew_lists.md', 'missing-page crew_list.md?'],
    ['../elsewhere/tides.md', 'missing-page ../tides.md?'],
    ['../SUMMARY.md', 'missing-page'],
    ['../.gitbook/includes/moon.md', 'missing-page'],
    ['brochure.pdf', 'missing-asset'],
    ['../../other.md', 'outside-space'],
    ['../../../../etc/passwd', 'outside-space'],
    ['%2e%2e/%2e%2e/%2e%2e/secret.md', 'missing-page'],
  ])('%s', (url, expected) => {
    expect(ask(url)).toBe(expected)
  })
})

describe('addresses elsewhere', () => {
  test.each([
    ['https://harbour.example/a?b#c', 'external https://harbour.example/a?b#c'],
    ['mailto:crew@harbour.example', 'external mailto:crew@harbour.example'],
    ['crew@harbour.example', 'external mailto:crew@harbour.example'],
    ['tel:+33123', 'external tel:+33123'],
    ['www.harbour.example', 'external www.harbour.example'],
    ['//harbour.example/x', 'external https://harbour.example/x'],
    ['ht\ntps://harbour.example', 'external https://harbour.example'],
    ['data:image/png;base64,AAAA', 'external data:image/png;base64,AAAA'],
    ['https://app.gitbook.com/join', 'external https://app.gitbook.com/join'],
    ['https://app.gitbook.com.evil.example/s/x', 'external https://app.gitbook.com.evil.example/s/x'],
    ['http://127.0.0.1:8080/', 'external http://127.0.0.1:8080/'],
  ])('%s', (url, expected) => {
    expect(ask(url)).toBe(expected)
  })
})

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript\r:alert(1)',
  '\u0001javascript:alert(1)',
  'jav&#x61;script:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java\u200bscript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>',
  'data:image/svg+xml,<svg onload=x>',
  'file:///etc/passwd',
  'blob:x',
  'view-source:https://x.example',
  'C:\\Users\\me\\tides.md',
  '\\\\server\\share',
  '/\\server/x',
  `${' '.repeat(200)}javascript:x`,
])('%j is dangerous', (url) => {
  expect(ask(url)).toBe('dangerous')
})

describe('other spaces', () => {
  const spaces = new Map([
    ['Known', 'https://docs.example/sea/'],
    ['Here', '.'],
    ['Shed', 'shed/docs'],
  ])
  const repository = makeSpace({ ...files, 'shed/docs/ropes.md': '# Ropes' }, { config })
  test.each([
    ['https://app.gitbook.com/s/Abc/ferries/north#x', 'space Abc ferries/north#x → undefined'],
    ['https://app.gitbook.com/o/Org/s/Abc/', 'space Abc  → undefined'],
    ['https://app.gitbook.com/o/Org/s/Abc', 'space Abc  → undefined'],
    ['http://127.0.0.1:5000/o/Org/s/Abc/tides', 'space Abc tides dev → undefined'],
    ['http://127.0.0.1:5000/s/Abc/tides%20low', 'space Abc tides low dev → undefined'],
    ['http://127.0.0.1:5000/x', 'dev-host'],
    ['http://localhost:5000/o/Org/s/Abc/tides', 'space Abc tides dev → undefined'],
    ['http://localhost:5000/o/Org', 'dev-host'],
    ['http://localhost:5000/u/aB3dE6gH9jK2mN5pQ8sT1vW4', 'dev-host'],
    ['http://localhost:5000/u/admin', 'external http://localhost:5000/u/admin'],
    ['http://localhost:5000/v2/_catalog', 'external http://localhost:5000/v2/_catalog'],
    ['https://app.gitbook.com/s/Abc/~/changes/12/tides', 'app-private'],
    ['https://app.gitbook.com/o/Org/s/Known/~/changes/12/tides', 'space Known tides → https://docs.example/sea/tides'],
    ['https://app.gitbook.com/u/me', 'app-private'],
    ['https://app.gitbook.com/c/collection', 'app-private'],
    ['https://app.gitbook.com/@org/s/space/page', 'app-private'],
    ['https://app.gitbook.com/s/Known/low%20tide#x', 'space Known low tide#x → https://docs.example/sea/low%20tide#x'],
    ['http://127.0.0.1:5000/s/Here/fares#summer', 'page fares.md#summer'],
    ['https://app.gitbook.com/s/Here/', 'page README.md'],
    ['https://app.gitbook.com/s/Here/ferries', 'page ferries/README.md'],
    ['https://app.gitbook.com/s/Here/nowhere', 'missing-page'],
    ['https://app.gitbook.com/s/Shed/ropes#knots', 'space Shed ropes#knots → shed/docs/ropes.md#knots'],
  ])('%s', (url, expected) => {
    expect(ask(url, 'ferries/README.md', 'link', repository, { spaces })).toBe(expected)
  })
})

test('a root below the base', () => {
  const space = makeSpace(
    {
      'docs/README.md': '',
      'docs/a/b.md': '',
      'README.md': '',
      'api/README.md': '',
      '.gitbook/assets/x.png': '',
      'docs/my.png': '',
    },
    { root: 'docs' },
  )
  const from = (url: string, kind: ReferenceKind = 'link'): string => ask(url, 'a/b.md', kind, space)
  expect(from('../../.gitbook/assets/x.png', 'image')).toBe('asset .gitbook/assets/x.png')
  expect(from('/.gitbook/assets/x.png', 'image')).toBe('asset .gitbook/assets/x.png')
  expect(from('/my.png', 'image')).toBe('asset docs/my.png')
  expect(from('../../api/')).toBe('sibling api/README.md')
  expect(from('../../README.md#x')).toBe('sibling README.md#x')
  expect(from('../')).toBe('page README.md')
  expect(from('/')).toBe('page README.md')
  expect(from('../../../x.md')).toBe('outside-space')
})

test('includes are found, and resolve from their own file', () => {
  expect(ask('../.gitbook/includes/moon.md', 'ferries/README.md', 'include')).toBe('asset .gitbook/includes/moon.md')
  expect(ask('../../fares.md', '.gitbook/includes/moon.md')).toBe('page fares.md')
})

test('a landing page by another name', () => {
  const space = makeSpace({ 'Home.md': '', 'a.md': '' }, { config: { ...config, readme: 'Home.md' } })
  expect(ask('./', 'a.md', 'link', space)).toBe('page Home.md')
})

test('nothing that an author can write makes it throw or hang', () => {
  const resolve = createResolver(harbour)
  const page = pageOf(harbour, 'README.md')
  const spent = processorTime()
  for (const part of [
    'a',
    '/',
    '../',
    '%',
    '%E0',
    '\\',
    '&#',
    '#',
    '?',
    '\0',
    ' ',
    ':',
    '.',
    '@',
    'a@',
    '-.',
    '//',
    '\ud800',
    '<',
  ]) {
    const url = part.repeat(100_000)
    for (const each of [url, `x${url}y.md`, `fares.md#${url}`]) expect(resolve(each, 'link', page).type).toBeTypeOf('string')
  }
  expect(['__proto__', 'constructor', 'fares.md#__proto__', 'a\0b.md'].map((url) => resolve(url, 'link', page).type)).toEqual([
    'broken',
    'broken',
    'page',
    'broken',
  ])
  expect(spent()).toBeLessThan(3000)
})

test('many references take little time', { retry: 2 }, () => {
  const resolve = createResolver(harbour)
  const page = pageOf(harbour, 'ferries/README.md')
  const urls = [
    '../fares.md#summer',
    'north/',
    'north%20pier.md',
    '../.gitbook/assets/map (1).png',
    'https://x.example/y',
    '#timetable',
  ]
  const spent = processorTime()
  for (let round = 0; round < 100_000; round += 1) resolve(urls[round % urls.length] as string, 'link', page)
  expect(spent()).toBeLessThan(500)
})

describe('what was meant', () => {
  const docs = {
    'docs/README.md': '# Docs',
    'docs/guide/soil.md': '# Soil',
    'docs/guide/deep/README.md': '# Deep',
    'docs/plan.png': '',
    '.gitbook/assets/pond.png': '',
    'crew/lily.png': '',
  }
  const space = makeSpace(docs, { root: 'docs' })
  const suggestion = (url: string, kind: ReferenceKind, from: string): string | undefined => {
    const found = createResolver(space)(url, kind, pageOf(space, from))
    return found.type === 'broken' ? found.suggestion : `not broken: ${found.type}`
  }

  test('the README of a folder above, where the own one has none', () => {
    expect(suggestion('README.md', 'link', 'guide/soil.md')).toBe('../README.md')
    expect(suggestion('deep/lake/README.md', 'link', 'guide/soil.md')).toBe('deep/README.md')
  })

  test('a picture of this space, or of the uploads above it', () => {
    expect(suggestion('assets/pond.png', 'image', 'guide/soil.md')).toBe('../../.gitbook/assets/pond.png')
    expect(suggestion('plan.png', 'image', 'guide/soil.md')).toBe('../plan.png')
    expect(suggestion('lily.png', 'image', 'guide/soil.md')).toBeUndefined()
  })
})
