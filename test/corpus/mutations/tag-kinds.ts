/** Tags, their attributes, and front matter. */
import { type Corpus, inserted, type Kind, replaced, textOf } from './mutation.ts'
import type { Random } from './random.ts'
import type { Line } from './text-lines.ts'

interface Tag {
  opener: Line
  closer: Line
  name: string
}

const isOpener = /^\s*\{% (hint|tabs|tab|stepper|step|columns|column|content-ref|code)\b[^%]*%\}\s*$/

/** Paired tags, each alone on its line. */
function tagsOf(corpus: Corpus): Tag[] {
  return corpus.pages.flatMap(({ lines }) => {
    const open: { opener: Line; name: string }[] = []
    const tags: Tag[] = []
    for (const line of lines) {
      const name = isOpener.exec(line.text)?.[1]
      if (name !== undefined) open.push({ opener: line, name })
      const closed = /^\s*\{% end([\w-]+) %\}\s*$/.exec(line.text)?.[1]
      const last = closed === undefined ? undefined : open.pop()
      if (last !== undefined && last.name === closed) tags.push({ ...last, closer: line })
    }
    return tags
  })
}

const known = new WeakMap<Corpus, Tag[]>()

function aTag(corpus: Corpus, random: Random, accept: (tag: Tag) => boolean = () => true): Tag | undefined {
  const tags = known.get(corpus) ?? tagsOf(corpus)
  known.set(corpus, tags)
  return random.pick(tags.filter(accept))
}

/** One line of a tag with another text. */
const rewritten =
  (
    ids: readonly string[],
    which: 'opener' | 'closer',
    change: (text: string, tag: Tag) => string | undefined,
    found: 'opener' | 'closer' = which,
  ): Kind =>
  (corpus, random) => {
    const tag = aTag(corpus, random, (each) => change(each[which].text, each) !== undefined)
    const text = tag && change(tag[which].text, tag)
    if (tag === undefined || text === undefined) return undefined
    const { file, start, text: before } = tag[which]
    const { number } = tag[found]
    return {
      what: `${file}:${tag[which].number} is ${JSON.stringify(text)} instead of ${JSON.stringify(before)}`,
      changes: replaced(corpus, file, start, start + before.length, text),
      expected: [{ ids, file, line: number }],
    }
  }

const withoutTitle = (text: string): string | undefined =>
  /^\s*\{% tab title="[^"]+" %\}/.test(text) ? text.replace(/ title="[^"]+"/, '') : undefined

const badStyle = (text: string): string | undefined =>
  /style="(?:info|success|warning|danger)"/.test(text) ? text.replace(/style="\w+"/, 'style="zwetschge"') : undefined

const unknownAttribute = (text: string): string | undefined =>
  text.includes(' %}') ? text.replace(' %}', ' zwetschge="1" %}') : undefined

const brokenFrontMatter: Kind = (corpus, random) => {
  const page = random.pick(corpus.pages.filter(({ text }) => text.startsWith('---\n')))
  if (page === undefined) return undefined
  return {
    what: `${page.file} has front matter that is no YAML`,
    changes: replaced(corpus, page.file, 4, 4, 'icon: "zwetschge\n'),
    expected: [{ ids: ['frontmatter/invalid-yaml'], file: page.file, line: 2 }],
    follows: ({ id, file }) => id === 'frontmatter/invalid-yaml' && file === page.file,
  }
}

const added =
  (text: string, ids: readonly string[], below = 0): Kind =>
  (corpus, random) => {
    const place = inserted(corpus, random, text)
    if (place === undefined) return undefined
    const { page, line, changes } = place
    return {
      what: `${page.file}:${line} says ${JSON.stringify(text)}`,
      changes,
      expected: [{ ids, file: page.file, line: line + below }],
    }
  }

/** Two closers, one for the tag within the other, change places. */
const crossed: Kind = (corpus, random) => {
  const outer = aTag(corpus, random)
  const inner = aTag(
    corpus,
    random,
    ({ opener, closer, name }) =>
      outer !== undefined &&
      name !== outer.name &&
      opener.file === outer.opener.file &&
      opener.start > outer.opener.start &&
      closer.start < outer.closer.start,
  )
  if (outer === undefined || inner === undefined) return undefined
  const text = textOf(corpus, outer.opener.file)
  const [first, second] = [inner.closer, outer.closer]
  const swapped =
    text.slice(0, first.start) +
    second.text +
    text.slice(first.start + first.text.length, second.start) +
    first.text +
    text.slice(second.start + second.text.length)
  const { file } = first
  return {
    what: `${file}: the closers on lines ${first.number} and ${second.number} change places`,
    changes: new Map([[file, swapped]]),
    expected: [{ ids: ['tag/misnested', 'tag/unclosed', 'tag/orphan-close'], file, line: -1 }],
    follows: ({ id, file: at }) => at === file && id.startsWith('tag/'),
  }
}

/** A whole element on one line that loses one of its ends. */
const halved =
  (id: string, lost: RegExp): Kind =>
  (corpus, random) => {
    const line = random.pick(corpus.pages.flatMap(({ lines }) => lines.filter(({ text }) => wholeElement.test(text))))
    const end = line && lost.exec(line.text)
    if (!line || !end) return undefined
    const start = line.start + end.index
    return {
      what: `${line.file}:${line.number} loses ${end[0]}`,
      changes: replaced(corpus, line.file, start, start + end[0].length, ''),
      expected: [{ ids: [id], file: line.file, line: line.number }],
    }
  }

const wholeElement = /^<(figure|table)\b[^<>]*>(?:(?!<\/?\1\b).)*<\/\1>\s*$/

export const tagKinds: Readonly<Record<string, Kind>> = {
  'closer deleted': rewritten(['tag/unclosed'], 'closer', () => '', 'opener'),
  'opener deleted': rewritten(['tag/orphan-close'], 'opener', () => '', 'closer'),
  'opener misspelt': rewritten(['tag/unknown'], 'opener', (text) => text.replace(/\{% (\w)/, '{% $1q')),
  'closer misspelt': rewritten(['tag/unknown', 'tag/unclosed', 'tag/orphan-close'], 'closer', (text) =>
    text.replace('{% end', '{% endq'),
  ),
  'title removed': rewritten(['tag/missing-attr', 'tabs/empty-title'], 'opener', withoutTitle),
  'element without its end': halved('tag/unclosed', /<\/(?:figure|table)>\s*$/),
  'element without its start': halved('tag/orphan-close', /^<(?:figure|table)\b[^<>]*>/),
  'style unknown': rewritten(['tag/bad-attr'], 'opener', badStyle),
  'attribute unknown': rewritten(['tag/bad-attr'], 'opener', unknownAttribute),
  'tags crossed': crossed,
  'front matter broken': brokenFrontMatter,
  'unknown tag': added('{% zwetschge %}\nReif.\n{% endzwetschge %}', ['tag/unknown']),
  'mustache tag': added('{{% include "zwetschgen.md" %}}', ['tag/mustache']),
  'embed without address': added('{% embed %}', ['tag/missing-attr']),
  // Of a kind that may stand open further out.
  'closer too many': added('{% hint style="info" %}\nReif.\n{% endtab %}\n{% endhint %}', ['tag/orphan-close'], 2),
}
