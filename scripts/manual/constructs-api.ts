import type { ConstructPage } from './construct.ts'

export const apiConstructs: ConstructPage = {
  file: 'api.md',
  title: 'API blocks',
  description: 'Operations and schemas of an OpenAPI file.',
  icon: 'plug',
  lead: 'API blocks are filled from an OpenAPI file. When it is registered in GitBook and not in the repository, say where it is with `--openapi ferries=api/ferry.yaml`. Files of the repository to which it refers are read with it. Alternatives (`oneOf`, `anyOf`), kinds of content and examples stand apart, each under its name; properties are shown as deep as they go, up to 300 in a form. What is left out is reported as `openapi/too-large`.',
  constructs: [
    {
      block: 'openapi',
      title: 'Operation of a file',
      sample: `{% openapi src="../../.gitbook/assets/ferry.yaml" path="/crossings" method="get" %}
[ferry.yaml](../../.gitbook/assets/ferry.yaml)
{% endopenapi %}`,
      plain: 'the method and path, tables of parameters, bodies and responses',
      html: 'a section with the same, properties of objects in tables of their own',
      site: 'a section with the same; schemas open where they are wanted',
    },
    {
      block: 'openapiOperation',
      title: 'Operation of a registered specification',
      sample: `{% openapi-operation spec="ferries" path="/crossings" method="get" %}
[The timetable service](../../.gitbook/assets/ferry.yaml)
{% endopenapi-operation %}`,
      plain: 'as above when `--openapi` names the file; else method, path and a link',
      html: 'as above when `--openapi` names the file; else method, path and a link',
      site: 'as above when `--openapi` names the file; else method, path and a link',
    },
    {
      block: 'openapiSchemas',
      title: 'Schemas',
      sample: `{% openapi-schemas spec="ferries" schemas="Crossing" %}
[The timetable service](../../.gitbook/assets/ferry.yaml)
{% endopenapi-schemas %}`,
      plain: 'a table of properties for each schema',
      html: 'a section for each schema',
      site: 'a section for each schema',
    },
  ],
}
