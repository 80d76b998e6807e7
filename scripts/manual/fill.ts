/** Puts what is generated between its marks: `<!-- generated: options -->` and `<!-- /generated -->`. */

export function fill(text: string, parts: ReadonlyMap<string, string>, file: string): string {
  for (const name of parts.keys()) {
    if (!text.includes(`<!-- generated: ${name} -->`))
      throw new Error(`Cannot find the mark \`<!-- generated: ${name} -->\` in ${file}`)
  }
  return text.replace(
    /(<!-- generated: ([\w -]+) -->\n)[\s\S]*?(\n?<!-- \/generated -->)/g,
    (whole, start: string, name: string) => {
      const part = parts.get(name)
      return part === undefined ? whole : `${start}\n${part}\n\n<!-- /generated -->`
    },
  )
}
