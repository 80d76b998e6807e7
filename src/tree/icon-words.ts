/** What an icon is called, where it is all that a button has: `trash-can` → `Trash can`. Empty for none. */
export function iconWords(icon = ''): string {
  const name = icon.trim().split(/\s+/).at(-1) ?? ''
  const words = name.replace(/^fa-/, '').split('-').filter(Boolean).join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
