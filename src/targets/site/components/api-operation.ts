/**
 * The line that says what an operation is: its method, where it is served, what in its path is to be filled in.
 *
 *     GET https://garden.example/beds/{id}   →   <p class="operation"><span class="method">GET</span> <code>…<var>{id}</var></code>
 */
import type { RootContent } from 'mdast'
import { text } from '../../../tree/build.ts'
import { operationAddress } from '../../../tree/operation-address.ts'
import { classes, element } from '../../shared/element.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { SiteContext } from '../context.ts'
import { spaced } from './api-parameters.ts'

const colors: ReadonlyMap<string, string> = new Map([
  ['GET', 'blue'],
  ['POST', 'green'],
  ['PUT', 'orange'],
  ['PATCH', 'orange'],
  ['DELETE', 'red'],
])

export function operationLine(
  method: string | undefined,
  host: string | undefined,
  path: string | undefined,
  { site }: SiteContext,
): RootContent[] {
  const verb = method?.trim().toUpperCase() ?? ''
  const server = host?.trim().replace(/\/$/, '') ?? ''
  const color = colors.get(verb)
  const address = operationAddress(server, path)
  if (!verb && !address) return []
  const parts: RootContent[] = [
    ...(verb ? [phrasingElement('span', classes('method', color && `tone-${color}`), [text(verb)])] : []),
    ...(address ? [phrasingElement('code', { className: ['path'] }, pathWords(server, address.slice(server.length)))] : []),
    ...(address ? [copyButton(address, site.words.copy)] : []),
  ]
  return [element('p', { className: ['operation'] }, spaced(parts))]
}

const pathWords = (server: string, path: string): RootContent[] => [
  ...(server ? [phrasingElement('span', { className: ['host'] }, [text(server)])] : []),
  ...path
    .split(/(\{[^{}/]{1,100}\}|:[a-z_]\w{0,99})/i)
    .flatMap((words, index) => (words === '' ? [] : [index % 2 === 1 ? phrasingElement('var', {}, [text(words)]) : text(words)])),
]

const copyButton = (words: string, label: string): RootContent =>
  phrasingElement('button', { type: 'button', className: ['copy'], hidden: true, dataCopy: words, ariaLabel: label }, [])
