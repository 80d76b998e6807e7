/**
 * What a maintainer says of the site: the key `site` of `unbook.config.yaml`, with the files that it names, and the command line over it.
 *
 *     site: { title: Harbour, logo: images/crest.svg }   →   { title: 'Harbour', logo: { light: { name: 'logo.svg', content } } }
 */
import type { SiteLink, SiteSettings } from '../../targets/site/settings.ts'
import { type CheckConfig, configFor } from '../check/config-file.ts'
import type { LinkValues, SiteValues } from '../check/config-schema.ts'
import { RunError } from '../run-error.ts'
import { createFileReader, type ReadNamed } from './read-named-file.ts'

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
  const settings = {
    ...plainValues(values),
    ...(await filesOf(values, createFileReader(found, folder))),
    ...given,
    ...(url === undefined ? {} : { url: siteUrl(url, found) }),
  }
  return settings
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
  const logo = typeof values.logo === 'string' ? { light: values.logo } : values.logo
  const inMap = typeof values.logo === 'object'
  const picture = async (way: readonly string[], path: string, as: string): Promise<{ name: string; content: Uint8Array }> => {
    const { content, extension } = await read(way, path, { extensions: pictures, most: 1_000_000 })
    return { name: `${as}.${extension}`, content }
  }
  const text = async (way: readonly string[], path: string, extensions: readonly string[]): Promise<string> =>
    new TextDecoder().decode((await read(way, path, { extensions, most: 300_000 })).content)
  const light = logo && (await picture(['site', 'logo', ...(inMap ? ['light'] : [])], logo.light, 'logo'))
  const dark = logo?.dark === undefined ? undefined : await picture(['site', 'logo', 'dark'], logo.dark, 'logo-dark')
  return {
    ...(light === undefined ? {} : { logo: { light, ...(dark === undefined ? {} : { dark }) } }),
    ...(favicon === undefined ? {} : { favicon: await picture(['site', 'favicon'], favicon, 'favicon') }),
    ...(css === undefined ? {} : { css: await text(['site', 'css'], css, ['css']) }),
    ...(head === undefined ? {} : { head: await text(['site', 'head'], head, ['html', 'htm']) }),
  }
}

/** Without what follows the path, and without a slash at its end. */
function siteUrl(written: string, { faultAt }: CheckConfig): string {
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || !/^[\w.~/-]*$/.test(url.pathname)) {
    const message = `Unexpected address \`${written}\` of the site, expected one such as \`https://docs.example.org\``
    throw faultAt?.(['site', 'url'], message) ?? new RunError(message, 'Check --site-url.')
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}
