/** The name of the site at the top of each page: its logo, for light and for dark when there are two, or its title. */
import { imageSize } from 'image-size'
import type { OutputFile } from '../../target.ts'
import { ownFolder } from '../paths.ts'
import type { SiteFile } from '../settings.ts'
import type { Site } from '../site.ts'
import { linkTo, pageHref } from './address.ts'
import { attribute, type Html, html } from './html.ts'
import { siteTitle } from './site-title.ts'

export function logo(site: Site, root: string): Html {
  const home = linkTo(root, pageHref(site.paths.get(site.space.config.readme) ?? 'index.html', site))
  return html`<a class="site-title"${attribute('href', home)}>${pictures(site, root)}</a>`
}

function pictures(site: Site, root: string): Html | string {
  const { logo: files } = site.settings
  if (!files) return siteTitle(site) || site.words.home
  const { light, dark } = files
  const one = image(light, 'logo', dark ? 'site-logo only-light' : 'site-logo', site, root)
  return dark ? html`${one}${image(dark, 'logo-dark', 'site-logo only-dark', site, root)}` : one
}

/** Lazy, since a picture that is not shown should not be loaded. */
function image(file: SiteFile, name: string, className: string, site: Site, root: string): Html {
  const size = sizeOf(file)
  const lazy = className.includes(' ') && 'lazy'
  const src = `${root}${ownFolder}/${name}${extensionOf(file.name)}`
  return html`<img class="${className}"${attribute('src', src)}${attribute('alt', siteTitle(site))}${attribute('width', size?.width)}${attribute('height', size?.height)}${attribute('loading', lazy)}>`
}

/** As high as the head has room for; undefined for a picture that cannot be read. */
function sizeOf({ content }: SiteFile): { width: string; height: string } | undefined {
  try {
    const { width, height } = imageSize(content)
    return width > 0 && height > 0 ? { width: String(Math.round((width * 32) / height)), height: '32' } : undefined
  } catch {
    return undefined
  }
}

export function logoFiles({ settings: { logo: files } }: Site): OutputFile[] {
  if (!files) return []
  const { light, dark } = files
  const file = ({ name, content }: SiteFile, as: string): OutputFile => ({
    path: `${ownFolder}/${as}${extensionOf(name)}`,
    content,
  })
  return [file(light, 'logo'), ...(dark ? [file(dark, 'logo-dark')] : [])]
}

/** `Our Logo.PNG` → `.png`; nothing for a name without one. */
export const extensionOf = (name: string): string => /\.[a-z\d]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''
