/** What a maintainer wrote for the foot of every page. */

import { type Html, html } from './html.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { settingHref } from './setting-href.ts'
import type { Shown } from './shown.ts'

export function siteFooter({ site, root }: Shown): Html | undefined {
  const { footer } = site.settings
  if (!footer?.trim()) return undefined
  return html`<footer class="site-footer">${inlineMarkdown(footer, (url) => settingHref(url, site, root))}</footer>`
}
