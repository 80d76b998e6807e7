/** A small specification for the examples of rules. */
export const ferryYaml =
  'openapi: 3.0.0\ninfo:\n  title: Ferry\n  version: "1"\npaths:\n  /piers:\n    get:\n      summary: List piers\n      responses:\n        "200":\n          description: Piers\ncomponents:\n  schemas:\n    Pier:\n      type: object\n      properties:\n        name:\n          type: string\n'

export const ferryBlock = (src: string, path = '/piers'): string =>
  `# Ferry\n\n{% openapi src="${src}" path="${path}" method="get" %}\n[Ferry API](${src})\n{% endopenapi %}\n`

export const ferrySchema = (name: string): string =>
  `# Ferry\n\n{% openapi-schemas spec="ferry" schemas="${name}" grouped="true" %}\n[ferry.yaml](ferry.yaml)\n{% endopenapi-schemas %}\n`
