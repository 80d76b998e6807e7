/** How pages are named, and how one leads to another. */

/** `guide/README.md` → `guide/index.html`, `guide/tides.md` → `guide/tides.html`. */
export function pagePath(path: string): string {
  return path.replace(/(?:^|(?<=\/))readme\.(?:md|markdown)$/i, 'index.html').replace(/\.(?:md|markdown)$/i, '.html')
}

/** From one file of the output to another: `a/b.html`, `unbook.css` → `../unbook.css`. */
export function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared += 1
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}
