/** What the site is called: as the settings say, else as its space is. */
import type { Site } from '../site.ts'

export const siteTitle = ({ settings, space }: Site): string => (settings.title ?? space.title).trim()
