/** Addresses of the site: GitBook's own, so that old links keep working on any host. */

/** Where the site keeps what is its own. */
export const ownFolder = '_unbook'

/**
 * `README.md` → `index.html`, `guide/README.md` → `guide/index.html`, `guide/tides.md` → `guide/tides/index.html`: a folder a page,
 * which every host serves under GitBook's address `/guide/tides`.
 */
export function pagePath(path: string, readme = 'README.md'): string {
  const address = pageAddress(path, readme)
  return address === '' ? 'index.html' : `${address}/index.html`
}

/** The page as Markdown stands beside it: `guide/tides.md`. */
export function markdownPath(path: string, readme = 'README.md'): string {
  return `${pageAddress(path, readme) || 'index'}.md`
}

/** GitBook's address of a page, without a slash at either end; empty for the landing page. */
export function pageAddress(path: string, readme = 'README.md'): string {
  if (path === readme) return ''
  return path
    .replace(/(?:^|(?<=\/))readme\.(?:md|markdown)$/i, '')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
