/**
 * Sections of the time of GitBook 2 and 3, which a plugin made of comments. Their titles are read nowhere else.
 *
 *     <!--sec data-title="Windows" data-id="win" data-collapse=true ces-->   →   expandable(summary 'Windows', paragraph)
 *     Press Start.
 *     <!--endsec-->
 */
import type { Element } from 'hast'
import type { Html, RootContent } from 'mdast'
import { attribute } from './properties.ts'
import { readElement } from './read-element.ts'

const opener = /^<!--\s*sec\s+(data-[\s\S]*?)(?:\bces\s*)?-->\s*$/
/** Nobody writes more sections in each other. */
const deepest = 20
const closer = /^<!--\s*endsec\s*-->\s*$/

/** A closer ends the nearest section that is open among its siblings; comments without the other half stay. */
export function raiseSections(children: RootContent[]): RootContent[] {
  if (!children.some((child) => child.type === 'html' && closer.test(child.value))) return children
  const done: RootContent[] = []
  const open: number[] = []
  for (const child of children) {
    const isEnd = child.type === 'html' && closer.test(child.value)
    const from = isEnd ? open.pop() : undefined
    if (from !== undefined) done.push(section(done.splice(from) as [Html, ...RootContent[]], child))
    else done.push(child)
    const mayBegin = from === undefined && child.type === 'html' && open.length < deepest
    if (mayBegin && opener.test(child.value)) open.push(done.length - 1)
  }
  return done
}

function section([start, ...content]: [Html, ...RootContent[]], end: RootContent): RootContent {
  const element = readElement(`<div ${opener.exec(start.value)?.[1] ?? ''}>`)
  const title = (element && attribute(element, 'dataTitle')) ?? ''
  const isShut = element !== undefined && startsShut(element)
  const at = start.position && { position: start.position }
  const text = title === '' ? [] : [{ type: 'text', value: title, ...at }]
  const summary = { type: 'summary', attributes: {}, children: text, ...at }
  const position = start.position && end.position && { start: start.position.start, end: end.position.end }
  return {
    type: 'expandable',
    attributes: isShut ? {} : { open: '' },
    children: [summary, ...content],
    data: { changed: true },
    ...(position && { position }),
  } as unknown as RootContent
}

/** What is not shown had a button of its own somewhere; what is collapsed opens by its title. */
const startsShut = (element: Element): boolean =>
  attribute(element, 'dataShow') === 'false' || attribute(element, 'dataCollapse') === 'true'
