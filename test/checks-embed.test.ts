/** Embeds, frames and files: what must be told, and what must not. */
import { expect, it } from 'vitest'
import { checks } from '../src/checks/index.ts'
import { checkFiles } from './support/check-example.ts'

async function count(id: string, text: string): Promise<number> {
  const level = checks.find((check) => check.id === id)?.level ?? 'off'
  const found = await checkFiles({ 'README.md': `# Harbour\n\n${text}\n`, 'map.pdf': '' }, { rules: new Map([[id, level]]) })
  return found.filter((finding) => finding.id === id).length
}

it.each([
  ['{% embed url="" %}', 1],
  ['{% embed data="{}" %}', 1],
  ['{% embed data="not json" %}', 1],
  ['{% embed data="{\\"url\\":\\"https://boats.example\\"}" %}', 0],
  ['{% embed url="https://boats.example" data="{}" %}', 0],
  ['{% embed %}', 0],
])('embed/missing-url in %s: %i', async (text, expected) => {
  expect(await count('embed/missing-url', text)).toBe(expected)
})

it.each([
  ['<iframe src="https://boats.example"></iframe>', 1],
  ['Look: <IFRAME src="https://boats.example" title=""></IFRAME>', 1],
  ['<iframe\n  src="https://boats.example"\n  title="Boats"></iframe>', 0],
  ["<iframe title='Boats' src='https://boats.example'></iframe>", 0],
  ['<div><iframe src="https://a.example"></iframe><iframe src="https://b.example"></iframe></div>', 2],
  ['`<iframe src="https://boats.example">`', 0],
  ['```html\n<iframe src="https://boats.example"></iframe>\n```', 0],
  ['<!-- <iframe src="https://boats.example"></iframe> -->', 0],
])('embed/no-title in %s: %i', async (text, expected) => {
  expect(await count('embed/no-title', text)).toBe(expected)
})

it.each([
  ['{% embed url="https://www.youtube.com/watch?v=1" %}', 0],
  ['{% embed url="https://YouTu.be/1" %}', 0],
  ['{% embed url="https://docs.google.com/presentation/d/1" %}', 0],
  ['{% embed url="https://notyoutube.com/1" %}', 1],
  ['{% embed url="map.pdf" %}', 0],
])('embed/unknown-provider in %s: %i', async (text, expected) => {
  expect(await count('embed/unknown-provider', text)).toBe(expected)
})

it.each([
  ['{% file src="map.pdf" %}', 1],
  ['{% file src="map.pdf" caption="" %}', 1],
  ['{% file src="map.pdf" caption="The piers" %}', 0],
  ['{% file src="map.pdf" %}\nThe piers\n{% endfile %}', 0],
])('file/no-caption in %s: %i', async (text, expected) => {
  expect(await count('file/no-caption', text)).toBe(expected)
})
