/**
 * A site on this machine begins at the top of its address, wherever it will be published: what starts from there must not have the path
 * of the published one before it.
 *
 *     url: https://docs.example.org/docs   →   url: https://docs.example.org
 */
import type { SiteSettings } from '../../targets/site/settings.ts'
import type { ConvertOptions } from '../api.ts'

export function atTop({ site, ...options }: ConvertOptions): ConvertOptions {
  return site === undefined ? options : { ...options, site: withoutPath(site) }
}

function withoutPath({ url, basePath: _, ...settings }: SiteSettings): SiteSettings {
  return url === undefined || !URL.canParse(url) ? settings : { ...settings, url: new URL(url).origin }
}
