/** What the site is called: as the settings say, else as `docs.yaml` does, else as its space is. */
import type { Site } from '../site.ts'

export const siteTitle = ({ settings, structure, space }: Site): string =>
  (settings.title ?? structure?.title ?? space.title).trim()
