/**
 * The page of changes, from `CHANGELOG.md`.
 *
 *     ## 0.2.0 (2026-03-21)        {% update date="2026-03-21" tags="release" %}
 *                             →    ## 0.2.0
 *     * Steps have icons.          * Steps have icons.
 *                                  {% endupdate %}
 */
import { page } from './markdown.ts'

interface Release {
  name: string
  /** Absent for what is not released yet. */
  date?: string
  body: string
}

export function changelogPage(source: string): string {
  const releases = releasesOf(source)
  const coming = releases.filter(({ date }) => date === undefined)
  const done = releases.filter(({ date }) => date !== undefined)
  return page(
    { description: 'What has changed for those who use unbook, newest first.', icon: 'clock-rotate-left', tags: ['release'] },
    '# Changes',
    ...coming.map(({ name, body }) => `## ${name === 'Unreleased' ? 'In the next release' : name}\n\n${body}`),
    ...(done.length === 0 ? [] : [`{% updates format="full" %}\n${done.map(update).join('\n\n')}\n{% endupdates %}`]),
  )
}

const update = ({ name, date, body }: Release): string =>
  `{% update date="${date}" tags="release" %}\n## ${name}\n\n${body}\n{% endupdate %}`

function releasesOf(source: string): Release[] {
  const [, ...sections] = source.split(/^## /m)
  return sections.map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    const [, name = heading.trim(), date] =
      /^(.*?)\s*(?:\((\d{4}-\d{2}-\d{2})\)|[–-]\s*(\d{4}-\d{2}-\d{2}))?\s*$/.exec(heading) ?? []
    return { name: name.trim(), ...(date === undefined ? {} : { date }), body: linkFree(lines.join('\n').trim()) }
  })
}

/** Paths in the repository lead nowhere from a page of the manual; what looks like one in code is an example. */
const linkFree = (text: string): string =>
  text.replace(/(`+)[^`][\s\S]*?\1(?!`)|\[([^\]]+)\]\((?!https?:)[^)]+\)/g, (found, code, words) => (code ? found : words))
