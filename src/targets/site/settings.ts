/** What a maintainer says of the site: the key `site` of `unbook.config.yaml`, with the files that it names already read. */

export const hosts = ['netlify', 'cloudflare', 'vercel', 'nginx', 'apache', 'github-pages'] as const
export type Host = (typeof hosts)[number]

export interface SiteLink {
  title: string
  url: string
  links?: SiteLink[]
}

/** A file of the maintainer's that is copied: its name, and its bytes. */
export interface SiteFile {
  name: string
  content: Uint8Array
}

export interface SiteSettings {
  title?: string
  /** Where the site will be published, without a slash at the end: `https://docs.example.org/guide`. */
  url?: string
  /** Path of the site on its host where `url` does not say it: `/guide`. */
  basePath?: string
  /** Where it is hosted: rules for redirects and headers are written in that host's own form, and addresses end in `/`. */
  host?: Host
  logo?: { light: SiteFile; dark?: SiteFile }
  favicon?: SiteFile
  /** CSS colours by the name of what they colour: `primary`, … */
  colors?: Readonly<Record<string, string>>
  /** Plain Markdown, for the foot of each page. */
  footer?: string
  /** Where a page can be edited: `{path}` stands for its path in the repository. */
  editLink?: string
  /** CSS after that of the site. */
  css?: string
  /** Files that it names, in the folder `custom` beside the style sheet. */
  cssFiles?: readonly SiteFile[]
  /** HTML for the end of `<head>`. */
  head?: string
  /** Links in the head of each page. */
  links?: readonly SiteLink[]
  search?: 'auto' | 'minisearch' | 'pagefind' | 'none'
  /** Colours in code; `true` when absent. */
  highlight?: boolean
  /** When a page was changed last, by git; `true` when absent. */
  lastUpdated?: boolean
}
