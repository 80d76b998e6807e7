/** Which files below a root are pages. */

/** Folders that hold no pages, at any depth. */
const notPages = new Set(['.gitbook', '.git', '.github', 'node_modules'])

/** What authors uploaded is offered as it is, Markdown too. */
export const isUpload = (path: string): boolean => path.startsWith('.gitbook/assets/') || path.includes('/.gitbook/assets/')

export const isMarkdown = (path: string): boolean => path.endsWith('.md')

/** `path` is seen from the root: every `.md` but tables of contents and what GitBook and others keep for themselves. */
export function isPagePath(path: string): boolean {
  if (!isMarkdown(path)) return false
  const parts = path.split('/')
  const name = parts.pop()
  return name !== 'SUMMARY.md' && !parts.some((part) => notPages.has(part))
}
