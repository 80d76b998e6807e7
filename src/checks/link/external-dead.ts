import { defineCheck } from '../check.ts'

export const externalDead = defineCheck({
  id: 'link/external-dead',
  level: 'error',
  isExternal: true,
  summary: 'A web page that a link leads to is not there: it answers 404 or 410, or its host does not exist.',
  why: 'The reader who follows the link finds an error page of another site, or none at all.',
  fix: 'Link to where the content is now or to an archived copy, or remove the link.',
  bad: '# Garden\n\nThe society keeps [a list of roses](https://roses.example/no-such-list).\n',
  good: '# Garden\n\nThe society keeps [a list of roses](https://roses.example/list).\n',
})
