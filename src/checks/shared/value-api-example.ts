/** A small specification for the examples of rules. */
export const ferryYaml =
  'openapi: 3.0.0\ninfo:\n  title: Ferry\n  version: "1"\npaths:\n  /piers:\n    get:\n      summary: List piers\n      responses:\n        "200":\n          description: Piers\ncomponents:\n  schemas:\n    Pier:\n      type: object\n      properties:\n        name:\n          type: string\n'

export const ferryBlock = (src: string, path = '/piers'): string =>
  `# Ferry\n\n{% openapi src="${src}" path="${path}" method="get" %}\n[Ferry API](${src})\n{% endopenapi %}\n`

export const ferrySchema = (name: string): string =>
  `# Ferry\n\n{% openapi-schemas spec="ferry" schemas="${name}" grouped="true" %}\n[ferry.yaml](ferry.yaml)\n{% endopenapi-schemas %}\n`

/** A table of contents with an entry from which GitBook makes pages; `of` are the lines that name the specification. */
export const ferryEntry = (...of: readonly string[]): Record<string, string> => {
  const lines = ['type: builtin:openapi', 'props:', '  models: true', 'dependencies:', '  spec:', '    ref:']
  const yaml = [...lines, ...of.map((line) => `      ${line}`)].map((line) => `  ${line}\n`).join('')
  return {
    'SUMMARY.md': `# Table of contents\n\n* [Ferry](README.md)\n* \`\`\`yaml\n${yaml}  \`\`\`\n`,
    'README.md': '# Ferry\n\nTwo boats cross the bay.\n',
  }
}
