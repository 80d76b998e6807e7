/**
 * Everything that `unbook.config.yaml` may say, as one table: what reads it, its JSON schema and its documentation are made from this.
 */
import type { ConfigShape } from './config-shape.ts'

const level: ConfigShape = { type: 'choice', values: ['error', 'warning', 'info', 'off'] }

const rules = {
  type: 'map',
  keys: 'rule',
  values: level,
  doc: 'Level of each rule: its id, `group/*` or `*` → `error`, `warning`, `info` or `off`. The more exact name counts.',
} as const satisfies ConfigShape

const globs = (doc: string): ConfigShape => ({ type: 'list', items: { type: 'text', keys: 'glob' }, doc })

/** What each colours. */
const colored = {
  primary:
    'Links, buttons, the page that is open. Words in it are made darker or lighter where they could not be read on the page.',
  'on-primary': 'Text on the primary colour.',
  page: 'The page itself.',
  panel: 'What stands out from the page: code, the sidebar.',
  line: 'Lines between parts.',
  text: 'Text.',
  quiet: 'Text of less weight.',
  info: 'Hints that inform.',
  success: 'Hints that confirm.',
  warning: 'Hints that warn.',
  danger: 'Hints of danger.',
  marked: 'Marked text and lines.',
}

const colors = Object.fromEntries(
  Object.entries(colored).flatMap(([name, doc]): [string, ConfigShape][] => [
    [name, { type: 'text', keys: 'color', doc }],
    [
      `${name}-dark`,
      { type: 'text', keys: 'color', doc: `The same on dark pages: ${doc.charAt(0).toLowerCase()}${doc.slice(1)}` },
    ],
  ]),
)

const link: ConfigShape = {
  type: 'record',
  required: ['title'],
  keys: {
    title: { type: 'text', doc: 'What the link reads.' },
    url: { type: 'text', doc: 'Where it leads: an address, or a page of the space.' },
    links: {
      type: 'list',
      doc: 'Links below it, as a menu.',
      items: {
        type: 'record',
        required: ['title', 'url'],
        keys: {
          title: { type: 'text', doc: 'What the link reads.' },
          url: { type: 'text', doc: 'Where it leads: an address, or a page of the space.' },
        },
      },
    },
  },
}

/** What `--to site` and `serve` are told. */
const site = {
  type: 'record',
  doc: 'The site that `unbook convert --to site` writes. Files are seen from the folder of this file.',
  keys: {
    title: { type: 'text', doc: 'Name of the site; that of the space when absent.' },
    url: {
      type: 'text',
      keys: 'url',
      doc: 'Where the site will be: `https://docs.example.org/guide`. For sitemap.xml, canonical links and previews.',
    },
    basePath: { type: 'text', doc: 'Path of the site on its host where `url` does not say it: `/guide`.' },
    host: {
      type: 'choice',
      values: ['netlify', 'cloudflare', 'vercel', 'nginx', 'apache', 'github-pages'],
      doc: 'Where it is hosted: redirects and headers are written in the form of that host, and addresses end in `/`.',
    },
    logo: {
      type: 'either',
      shapes: [
        { type: 'text' },
        {
          type: 'record',
          keys: {
            light: { type: 'text', doc: 'Picture on a light page.' },
            dark: { type: 'text', doc: 'Picture on a dark page.' },
          },
        },
      ],
      doc: 'File of the logo, or one for light and one for dark pages.',
    },
    favicon: { type: 'text', doc: 'File of the small picture that browsers show beside the title.' },
    colors: {
      type: 'record',
      doc: 'Colours of the site, as CSS writes them: `#0a7c66`, `teal`, `oklch(60% 0.12 180)`.',
      keys: colors,
    },
    footer: { type: 'text', doc: 'Text at the foot of each page, in Markdown.' },
    editLink: {
      type: 'text',
      keys: 'pageUrl',
      doc: 'Where a page can be edited: `https://github.com/example/docs/edit/main/{path}`.',
    },
    css: {
      type: 'text',
      doc: 'File of CSS that follows that of the site. Fonts and pictures that it names by a relative `url()` are copied; other sites are not asked.',
    },
    head: {
      type: 'text',
      doc: 'File of HTML for the end of `<head>`. The site then sets no content security policy on its host.',
    },
    links: { type: 'list', items: link, doc: 'Links in the head of each page.' },
    search: {
      type: 'choice',
      values: ['auto', 'minisearch', 'pagefind', 'none'],
      doc: 'How the search is made: `pagefind` where it is installed, else `minisearch`, or one by name, or none.',
    },
    highlight: { type: 'boolean', doc: 'Whether code is coloured; `true` when absent.' },
    lastUpdated: { type: 'boolean', doc: 'Whether pages say when git saw them change last; `true` when absent.' },
  },
} as const satisfies ConfigShape

export const configSchema = {
  type: 'record',
  doc: 'Configuration of unbook. Paths and patterns are seen from the folder of this file.',
  keys: {
    $schema: { type: 'text', doc: 'Where editors find this schema.' },
    rules,
    include: globs('Files whose findings are reported: `guide/**`. All when absent; a folder means what is in it.'),
    exclude: globs('Files whose findings are not reported. They stay what links lead to.'),
    overrides: {
      type: 'list',
      doc: 'Levels for some files; a later entry wins.',
      items: { type: 'record', required: ['files', 'rules'], keys: { files: globs('Files, by pattern.'), rules } },
    },
    spaces: {
      type: 'map',
      values: { type: 'text' },
      doc: 'Where other GitBook spaces are: the id in their address → the address where they are published, or their folder.',
    },
    siteUrl: {
      type: 'either',
      shapes: [
        { type: 'text', keys: 'url' },
        { type: 'list', items: { type: 'text', keys: 'url' } },
      ],
      doc: 'Address under which this space is published, or several: links to it are checked as links to pages.',
    },
    claims: {
      type: 'either',
      shapes: [{ type: 'text' }, { type: 'map', values: { type: 'any' } }],
      doc: 'What is known of the visitor, for conditional content: keys with values, or a JSON file of the repository that holds them.',
    },
    openapi: {
      type: 'map',
      values: { type: 'text' },
      doc: 'Files of the specifications that are registered in GitBook: slug → path.',
    },
    external: {
      type: 'record',
      doc: 'How `--external` asks for web addresses.',
      keys: {
        ignore: {
          type: 'list',
          items: { type: 'text' },
          doc: 'Addresses that are not asked for; `*` stands for any text: `https://intranet.example/*`.',
        },
        timeout: { type: 'number', least: 1, most: 600, doc: 'Seconds to wait for an answer.' },
        concurrency: { type: 'number', least: 1, most: 256, doc: 'Requests at the same time.' },
        perHost: { type: 'number', least: 1, most: 64, doc: 'Requests at the same time to one host.' },
        retries: {
          type: 'number',
          least: 0,
          most: 10,
          doc: 'How often an address that gave no clear answer is asked for again.',
        },
        cacheDays: { type: 'number', least: 0, most: 365, doc: 'Days for which an answer is remembered; 0 asks each time.' },
        cache: {
          type: 'text',
          doc: 'Folder of the answers that are remembered, inside of the repository; by default that of the person, `~/.cache/unbook`.',
        },
        allowPrivate: { type: 'boolean', doc: 'Whether addresses of this machine and of its network may be asked for.' },
      },
    },
    failOn: {
      type: 'choice',
      values: ['error', 'warning', 'info', 'never'],
      doc: 'The least level of a finding that makes the run fail; `error` when absent.',
    },
    baseline: { type: 'text', doc: 'File of known findings, which are not reported; inside of the repository.' },
    site,
  },
} as const satisfies ConfigShape

/** A configuration that fits the table. */
export interface ConfigValues {
  rules?: Record<string, ConfigLevel>
  include?: string[]
  exclude?: string[]
  overrides?: { files: string[]; rules: Record<string, ConfigLevel> }[]
  spaces?: Record<string, string>
  siteUrl?: string | string[]
  claims?: string | Record<string, unknown>
  openapi?: Record<string, string>
  external?: ExternalValues
  failOn?: FailOn
  baseline?: string
  site?: SiteValues
}

export interface SiteValues {
  title?: string
  url?: string
  basePath?: string
  host?: 'netlify' | 'cloudflare' | 'vercel' | 'nginx' | 'apache' | 'github-pages'
  logo?: string | { light?: string; dark?: string }
  favicon?: string
  colors?: Record<string, string>
  footer?: string
  editLink?: string
  css?: string
  head?: string
  links?: LinkValues[]
  search?: 'auto' | 'minisearch' | 'pagefind' | 'none'
  highlight?: boolean
  lastUpdated?: boolean
}

export interface LinkValues {
  title: string
  url?: string
  links?: { title: string; url: string }[]
}

export interface ExternalValues {
  ignore?: string[]
  timeout?: number
  concurrency?: number
  perHost?: number
  retries?: number
  cacheDays?: number
  cache?: string
  allowPrivate?: boolean
}

export type ConfigLevel = 'error' | 'warning' | 'info' | 'off'
export type FailOn = 'error' | 'warning' | 'info' | 'never'
