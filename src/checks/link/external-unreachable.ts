import { defineCheck } from '../check.ts'

export const externalUnreachable = defineCheck({
  id: 'link/external-unreachable',
  level: 'warning',
  isExternal: true,
  summary: 'Whether a web page is there cannot be told: it does not answer in time, or answers with an error or a refusal.',
  why: 'The site may be down for the moment, or for good; or it lets readers in and programs not.',
  fix: 'Open the link in a browser. If it works, add the address to `external.ignore` of the configuration, or run the check again later.',
  bad: '# Lighthouse\n\nThe keeper writes [a log](https://lighthouse.example/down-since-march).\n',
  good: '# Lighthouse\n\nThe keeper writes [a log](https://lighthouse.example/log).\n',
})
