import { defineCheck } from '../check.ts'

export const externalMoved = defineCheck({
  id: 'link/external-moved',
  level: 'info',
  isExternal: true,
  summary: 'A web page that a link leads to has moved for good: it answers 301 or 308.',
  why: 'Redirects are taken down one day, and the link dies with them; until then each reader waits for one answer more.',
  fix: 'Write the new address.',
  bad: '# Harbour\n\nSee [the tide tables](http://tides.example/tables).\n',
  good: '# Harbour\n\nSee [the tide tables](https://tides.example/tables/).\n',
})
