/** Every fault that unbook names. Ids are stable: one is never reused for another fault. Kept in alphabetical order. */
import type { Level } from './diagnostic.ts'

interface Entry {
  level: Level
  summary: string
}

const define = <Id extends string>(entries: Record<Id, Entry>): Record<Id, Entry> => entries

export const catalogue = define({
  'asset/missing': { level: 'error', summary: 'An image, file or cover does not exist.' },
  'asset/name-taken': { level: 'warning', summary: 'An asset has the name of a file that the output needs for something else.' },
  'asset/unreadable': { level: 'error', summary: 'An asset exists but cannot be read.' },
  'code/unclosed-fence': { level: 'warning', summary: 'A fence of code is never closed.' },
  'config/bad-value': { level: 'error', summary: 'A value of the configuration is of the wrong type, or leads nowhere.' },
  'config/invalid-yaml': { level: 'error', summary: '`.gitbook.yaml` or `docs.yaml` is not valid YAML.' },
  'config/missing-readme': { level: 'error', summary: 'The landing page that the configuration names does not exist.' },
  'config/missing-root': { level: 'error', summary: 'The root folder that the configuration names does not exist.' },
  'config/missing-summary': { level: 'error', summary: 'The table of contents that the configuration names does not exist.' },
  'config/unknown-key': { level: 'warning', summary: 'The configuration has a key that GitBook does not know.' },
  'config/too-many-files': { level: 'warning', summary: 'The repository holds more files than are listed.' },
  'config/unreadable-color': {
    level: 'warning',
    summary: 'Text of the site can hardly be read on the colour behind it.',
  },
  'config/zero-width-key': { level: 'warning', summary: 'The configuration holds invisible characters.' },
  'frontmatter/invalid-yaml': { level: 'error', summary: 'The front matter is not valid YAML.' },
  'frontmatter/unsafe-language': {
    level: 'error',
    summary: 'The front matter asks for a language other than YAML; it is not run.',
  },
  'html/unsafe': { level: 'warning', summary: 'HTML that could run code or load foreign pages was removed.' },
  'if/bad-expression': { level: 'warning', summary: 'A condition is not in the subset of JavaScript that GitBook accepts.' },
  'if/unresolvable': { level: 'warning', summary: 'A condition or an expression depends on a value that is not known here.' },
  'include/cycle': { level: 'error', summary: 'Reusable content includes itself.' },
  'include/missing': { level: 'error', summary: 'The file of an include does not exist.' },
  'include/outside-space': { level: 'error', summary: 'The file of an include lies outside the repository.' },
  'include/remote': { level: 'warning', summary: 'An include points to another space, whose content is not in this repository.' },
  'include/too-large': { level: 'error', summary: 'Includes within includes grow beyond what a page can be.' },
  'link/app-gitbook': { level: 'warning', summary: 'A link leads to another space through app.gitbook.com.' },
  'link/app-private': { level: 'error', summary: 'A link leads to a page of the GitBook app that only members can open.' },
  'link/broken-path': {
    level: 'error',
    summary: 'A link leads to `/broken/…`, `broken://…` or to a space `undefined`: GitBook had lost its target.',
  },
  'link/broken-reference': { level: 'error', summary: 'A link leads to `broken-reference`: GitBook had lost its target.' },
  'link/case-mismatch': { level: 'warning', summary: 'A target exists, but with other case or another Unicode form.' },
  'link/dangerous': { level: 'error', summary: 'A link would run code or open a local file.' },
  'link/dead-anchor': { level: 'error', summary: 'A fragment leads to no heading of its page.' },
  'link/dev-host': { level: 'error', summary: 'A link leads to the machine of a GitBook developer: 127.0.0.1:5000.' },
  'link/empty-target': { level: 'error', summary: 'A link has no address.' },
  'link/malformed-url': { level: 'error', summary: 'An address cannot be meant as it is written.' },
  'link/missing-page': { level: 'error', summary: 'A link leads to a page that does not exist.' },
  'link/outside-space': { level: 'error', summary: 'A link leads out of the space and out of the repository.' },
  'link/unlisted-target': { level: 'warning', summary: 'A link leads to a page that SUMMARY.md does not list.' },
  'loss/block': { level: 'info', summary: 'A block was written in a plainer form than it had.' },
  'openapi/invalid-spec': { level: 'error', summary: 'A specification is not valid YAML or JSON, or no OpenAPI.' },
  'openapi/missing-operation': { level: 'error', summary: 'The path or method is not in the specification.' },
  'openapi/missing-schema': { level: 'error', summary: 'The schema is not in the specification.' },
  'openapi/too-large': { level: 'warning', summary: 'A specification holds more than is shown of it.' },
  'openapi/unknown-spec': { level: 'warning', summary: 'The specification of an API block is not in this repository.' },
  'page/unreadable': { level: 'error', summary: 'A page exists but cannot be read.' },
  'path/collision': { level: 'error', summary: 'Two sources would be written to the same path.' },
  'path/unwritable': {
    level: 'warning',
    summary: 'The path of a page holds characters that some systems cannot have in a file name.',
  },
  'summary/case': { level: 'error', summary: 'SUMMARY.md writes the path of a page in another case than the file has.' },
  'summary/duplicate': { level: 'warning', summary: 'SUMMARY.md lists a page twice.' },
  'summary/empty-link': { level: 'error', summary: 'An entry of SUMMARY.md has no target.' },
  'summary/missing': { level: 'info', summary: 'The space has no SUMMARY.md; the order is taken from its folders.' },
  'summary/missing-file': { level: 'error', summary: 'SUMMARY.md lists a page that does not exist.' },
  'tag/bad-attr': { level: 'warning', summary: 'A tag has an attribute that is unknown, badly quoted or of a wrong value.' },
  'tag/missing-attr': { level: 'error', summary: 'A tag lacks an attribute that it needs.' },
  'tag/misnested': { level: 'error', summary: 'Tags cross each other.' },
  'tag/mustache': { level: 'error', summary: 'A tag is written with double braces, which GitBook does not read.' },
  'tag/orphan-close': { level: 'error', summary: 'A closing tag has no opener.' },
  'tag/unclosed': { level: 'error', summary: 'A tag is never closed.' },
  'tag/unknown': { level: 'warning', summary: 'A tag is not one of GitBook’s.' },
  'text/control-character': { level: 'warning', summary: 'The file holds NUL bytes.' },
  'text/invalid-utf8': { level: 'warning', summary: 'The file is not valid UTF-8.' },
  'text/too-deep': { level: 'error', summary: 'Blocks are nested deeper than is sensible; the rest is kept as text.' },
  'var/bad-expression': { level: 'warning', summary: 'An expression is not in the subset of JavaScript that GitBook accepts.' },
  'var/undefined': { level: 'error', summary: 'An expression uses a variable that is not declared.' },
})

export type DiagnosticId = keyof typeof catalogue
