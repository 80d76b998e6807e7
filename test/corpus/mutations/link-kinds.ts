/** Links, images, and what else leads somewhere. */
import { posix } from 'node:path'
import { type Corpus, inserted, type Kind, replaced, textOf } from './mutation.ts'
import type { Random } from './random.ts'
import type { Link } from './text-lines.ts'

/** Links in Markdown, each alone of its kind on its line so that a finding there is about it. */
function aLink(corpus: Corpus, random: Random, accept: (link: Link) => boolean): Link | undefined {
  return random.pick(corpus.links.filter((link) => link.form === 'link' && link.label.trim() !== '' && accept(link)))
}

const isPage = ({ target, url }: Link): boolean => target?.endsWith('.md') === true && !url.startsWith('#')

/** Gives the address of a link another spelling. */
const readdressed =
  (ids: readonly string[], accept: (link: Link) => boolean, change: (link: Link) => string | undefined): Kind =>
  (corpus, random) => {
    const link = aLink(corpus, random, accept)
    const url = link && change(link)
    if (link === undefined || url === undefined || url === link.url) return undefined
    const { file, number } = link.line
    return {
      what: `${file}:${number} leads to ${url} instead of ${link.url}`,
      changes: replaced(corpus, file, link.start, link.end, url),
      expected: [{ ids, file, line: number }],
    }
  }

/** The first letter of the name becomes two others. */
function misspelt({ url }: Link): string {
  const [path = '', ...rest] = url.split('#')
  const name = path.lastIndexOf('/') + 1
  const changed = path.endsWith('/') ? `${path.slice(0, -1)}qx/` : `${path.slice(0, name)}qx${path.slice(name + 1)}`
  return [changed, ...rest].join('#')
}

function inOtherCase({ url }: Link): string | undefined {
  const [path = '', ...rest] = url.split('#')
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!/^[a-z]/i.test(name) || name.includes('%')) return undefined
  const other = name[0] === name[0]?.toLowerCase() ? name.toUpperCase().replace(/\.MD$/, '.md') : name.toLowerCase()
  return [path.slice(0, path.length - name.length) + other, ...rest].join('#')
}

const labelEmptied: Kind = (corpus, random) => {
  // GitBook fills the text of a mention, and of a link within a tag, itself.
  const isFree = ({ line, start, end }: Link): boolean => {
    const text = textOf(corpus, line.file)
    return (
      text[start - 1] === '(' &&
      !text.startsWith(' "mention")', end) &&
      !line.text.startsWith('#') &&
      !/%\}\s*$/.test(text.slice(Math.max(0, line.start - 200), line.start))
    )
  }
  const link = aLink(corpus, random, isFree)
  if (link === undefined) return undefined
  const { file, number } = link.line
  const open = link.start - 2 - link.label.length
  return {
    what: `${file}:${number} has a link without text`,
    changes: replaced(corpus, file, open, link.start - 2, ''),
    expected: [{ ids: ['link/empty-text'], file, line: number }],
  }
}

const snippet =
  (text: string, ids: readonly string[]): Kind =>
  (corpus, random) => {
    const place = inserted(corpus, random, text)
    if (place === undefined) return undefined
    const { page, line, changes } = place
    return { what: `${page.file}:${line} says ${JSON.stringify(text)}`, changes, expected: [{ ids, file: page.file, line }] }
  }

const isImage = ({ form, target, url }: Link): boolean =>
  form !== 'link' && target !== undefined && /\.(?:png|jpe?g|gif|svg|webp)$/i.test(url)

const assetDeleted: Kind = (corpus, random) => {
  const link = random.pick(corpus.links.filter((each) => isImage(each) && corpus.files.paths.has(each.target ?? '')))
  if (link?.target === undefined) return undefined
  const name = posix.basename(link.target)
  const users = corpus.links.filter(({ target }) => target === link.target)
  return {
    what: `${link.target} is deleted`,
    changes: new Map([[link.target, undefined]]),
    expected: users.map(({ line }) => ({ ids: ['asset/missing'], file: line.file, line: line.number })),
    follows: (_, line) => line.includes(name) || line.includes(encodeURI(name)),
  }
}

const imageMisspelt: Kind = (corpus, random) => {
  const link = random.pick(corpus.links.filter((each) => isImage(each) && corpus.files.paths.has(each.target ?? '')))
  if (link === undefined) return undefined
  const { file, number } = link.line
  return {
    what: `${file}:${number} shows ${misspelt(link)}`,
    changes: replaced(corpus, file, link.start, link.end, misspelt(link)),
    expected: [{ ids: ['asset/missing'], file, line: number }],
  }
}

const imageInOtherCase: Kind = (corpus, random) => {
  const link = random.pick(corpus.links.filter((each) => isImage(each) && corpus.files.paths.has(each.target ?? '')))
  const url = link && inOtherCase(link)
  if (link === undefined || url === undefined || url === link.url) return undefined
  const { file, number } = link.line
  return {
    what: `${file}:${number} shows ${url}`,
    changes: replaced(corpus, file, link.start, link.end, url),
    expected: [{ ids: ['link/case-mismatch', 'asset/case-mismatch'], file, line: number }],
  }
}

/** A lone image is content: it needs a text for those who cannot see it. */
const altRemoved: Kind = (corpus, random) => {
  const lone = corpus.links.filter(
    ({ form, line, label }) => form === 'image' && label !== '' && /^!\[[^\]]+\]\([^)]+\)$/.test(line.text),
  )
  const link = random.pick(lone)
  if (link === undefined) return undefined
  const { file, number, start, text } = link.line
  return {
    what: `${file}:${number} has no alternative text`,
    changes: replaced(corpus, file, start + 2, start + text.indexOf(']('), ''),
    expected: [{ ids: ['img/missing-alt'], file, line: number }],
  }
}

export const linkKinds: Readonly<Record<string, Kind>> = {
  'link misspelt': readdressed(['link/missing-page'], isPage, misspelt),
  'link in other case': readdressed(['link/case-mismatch'], isPage, inOtherCase),
  'fragment misspelt': readdressed(
    ['link/dead-anchor'],
    ({ fragment }) => Boolean(fragment),
    ({ url }) => `${url}-qxqx-zwetschge`,
  ),
  'fragment added': readdressed(
    ['link/dead-anchor'],
    (link) => isPage(link) && link.fragment === undefined,
    ({ url }) => `${url}#zwetschgenkompott`,
  ),
  'broken reference': readdressed(['link/broken-reference'], isPage, () => 'broken-reference'),
  'broken path': readdressed(['link/broken-path'], isPage, () => '/broken/pages/qX7zwetschge'),
  'dev host': readdressed(['link/dev-host'], isPage, () => 'http://127.0.0.1:5000/o/zwetschge/s/kompott/'),
  'private address': readdressed(['link/app-private'], isPage, () => 'https://app.gitbook.com/o/abc/s/def/~/changes/12/'),
  'active address': readdressed(['link/dangerous'], isPage, () => 'javascript:alert%281%29'),
  'out of the space': readdressed(['link/outside-space'], isPage, () => '../../../../../../../../../kompott.md'),
  'malformed address': readdressed(['link/malformed-url'], isPage, () => 'https//zwetschge.example/kompott'),
  'label emptied': labelEmptied,
  'asset deleted': assetDeleted,
  'image misspelt': imageMisspelt,
  'image in other case': imageInOtherCase,
  'alternative text removed': altRemoved,
  'unknown footnote': snippet('Zwetschgen[^kompott] sind reif.', ['footnote/undefined']),
  'unknown variable': snippet('Reif in <code class="expression">space.vars.zwetschgen</code> Tagen.', ['var/undefined']),
  'missing include': snippet('{% include "../.gitbook/includes/zwetschgenkompott.md" %}', ['include/missing']),
  'missing card target': snippet(
    '<table data-view="cards"><thead><tr><th></th><th data-hidden data-card-target data-type="content-ref"></th></tr></thead><tbody><tr><td>Kompott</td><td><a href="zwetschgenkompott.md">zwetschgenkompott.md</a></td></tr></tbody></table>',
    ['link/missing-page'],
  ),
  'missing content-ref': snippet(
    '{% content-ref url="zwetschgenkompott.md" %}\n[zwetschgenkompott.md](zwetschgenkompott.md)\n{% endcontent-ref %}',
    ['link/missing-page'],
  ),
  'missing file': snippet('{% file src="zwetschgenkompott.pdf" %}', ['asset/missing']),
}
