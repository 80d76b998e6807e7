/**
 * What a maintainer says of the site: the key `site` of `unbook.config.yaml`, with the files that it names, and the command line over it.
 *
 *     site: { title: Harbour, logo: images/crest.svg }   →   { title: 'Harbour', logo: { light: { name: 'logo.svg', content } } }
 */
import { withoutTrailingSlashes } from '../../space/path-within.ts'
import type { SiteFile, SiteLink, SiteSettings } from '../../targets/site/settings.ts'
import { type CheckConfig, configFor } from '../check/config-file.ts'
import type { LinkValues, SiteValues } from '../check/config-schema.ts'
import { createFileReader, type ReadNamed } from '../read-named-file.ts'
import { RunError } from '../run-error.ts'
import { readStyle } from './read-style.ts'

export interface SettingsRequest {
  /** The folder that is converted. */
  folder: string
  /** File of the configuration; looked for when absent. */
  config?: string
  /** Said on the command line. */
  given: Pick<SiteSettings, 'host' | 'url' | 'highlight' | 'search'>
}

export async function readSiteSettings({ folder, config, given }: SettingsRequest, cwd: string): Promise<SiteSettings> {
  const found = await configFor([folder], config, cwd)
  const values = found.values.site ?? {}
  const { url = values.url } = given
  return {
    ...plainValues(values),
    ...(await filesOf(values, createFileReader(found, folder))),
    ...given,
    ...(url === undefined ? {} : { url: withPath(siteUrl(url, found), values.basePath) }),
  }
}

/** Numbers are text here, as in a site that is called `2024`. */
function plainValues(values: SiteValues): SiteSettings {
  const { title, basePath, footer, editLink, links, colors, host, search, highlight, lastUpdated } = values
  const text = { title, basePath, footer, editLink }
  return withoutUndefined({
    ...mapValues(withoutUndefined(text), String),
    ...{ host, search, highlight, lastUpdated },
    colors: colors && mapValues(colors, String),
    links: links?.map(linkOf),
  }) as SiteSettings
}

const withoutUndefined = (map: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined))

const mapValues = <Value>(map: object, change: (value: unknown) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))

const linkOf = ({ title, url = '', links }: LinkValues): SiteLink => ({
  title: String(title),
  url: String(url),
  ...(links === undefined ? {} : { links: links.map(linkOf) }),
})

const pictures = ['svg', 'png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'ico']

async function filesOf(values: SiteValues, read: ReadNamed): Promise<SiteSettings> {
  const { favicon, css, head } = values
  const logo = await logoOf(values, read)
  return {
    ...(logo === undefined ? {} : { logo }),
    ...(favicon === undefined ? {} : { favicon: await picture(read, ['favicon'], favicon, 'favicon') }),
    ...(css === undefined ? {} : await readStyle(css, read)),
    ...(head === undefined ? {} : { head: await text(read, 'head', head, ['html', 'htm']) }),
  }
}

/** One for dark pages alone is for all. */
async function logoOf({ logo }: SiteValues, read: ReadNamed): Promise<SiteSettings['logo']> {
  if (logo === undefined) return undefined
  if (typeof logo !== 'object') return { light: await picture(read, ['logo'], logo, 'logo') }
  const light = logo.light === undefined ? undefined : await picture(read, ['logo', 'light'], logo.light, 'logo')
  const dark = logo.dark === undefined ? undefined : await picture(read, ['logo', 'dark'], logo.dark, 'logo-dark')
  const first = light ?? dark
  return first && { light: first, ...(light === undefined || dark === undefined ? {} : { dark }) }
}

async function picture(read: ReadNamed, way: readonly string[], path: string, as: string): Promise<SiteFile> {
  const { content, extension } = await read(['site', ...way], path, { extensions: pictures, most: 1_000_000 })
  return { name: `${as}.${extension}`, content }
}

const text = async (read: ReadNamed, key: string, path: string, extensions: readonly string[]): Promise<string> =>
  new TextDecoder().decode((await read(['site', key], path, { extensions, most: 300_000 })).content)

/** Without what follows the path, and without a slash at its end. */
function siteUrl(written: string, { faultAt }: CheckConfig): string {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || !/^[\w.~/-]*$/.test(url.pathname)) {
    const message = `Unexpected address \`${written}\` of the site, expected one such as \`https://docs.example.org\``
    throw faultAt?.(['site', 'url'], message) ?? new RunError(message, 'Check --site-url.')
  }
  return withoutTrailingSlashes(`${url.origin}${url.pathname}`)
}

/** An address without a path may have it said beside it: `https://docs.example.org` and `/guide`. */
function withPath(url: string, basePath: unknown): string {
  const said = basePath === undefined ? '' : String(basePath)
  const names = said.split('/').filter((name) => /^[\w.~-]+$/.test(name))
  return new URL(url).pathname === '/' ? [url, ...names].join('/') : url
}
