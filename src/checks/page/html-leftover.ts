import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/**
 * Old or foreign elements, and JSX; `data-gb-custom-block` stays only where GitBook itself could not read it. A frame without a title
 * has a rule of its own.
 */
const leftover =
  /<(?:iframe(?=[^>]{0,2000}\stitle\s{0,9}=)|frame|center|font|marquee|blink)(?=[\s/>])|<[a-z]{1,20}\s(?:[^<>{}]{0,200}\s)?(?:style|className)=\{|<[a-z]{1,20}\s[^<>]{0,200}?data-gb-custom-block/i

/** An element that HTML does not have, in the spelling of JSX: with attributes, without content, or closed. `List<String>` is none. */
const component = /<\/?([A-Z][a-z][A-Za-z0-9.]{0,60})(?:\s[^<>]{0,2000}=[^<>]{0,2000}|\s{0,20}\/|(?<=<\/[^<>]{1,70})\s{0,20})>/
const ofHtml =
  /^(?:abbr|br|center|code|details|div|em|figure|font|hr|iframe|img|kbd|li|ol|pre|span|strong|sub|summary|sup|t[dhr]|table|tbody|thead|ul|video)$/i

export const htmlLeftover = defineCheck({
  id: 'page/html-leftover',
  level: 'warning',
  summary: 'The page holds HTML or JSX that GitBook does not show.',
  why: 'It is left over from another tool or an older export; readers see nothing of it, or its bare text.',
  fix: 'Say it with a block of GitBook’s: `{% embed %}` for a frame, `<p align="center">` for what is centred.',
  bad: '# Observatory\n\n<center>Open on clear nights.</center>\n',
  good: '# Observatory\n\n<p align="center">Open on clear nights.</p>\n',
  page({ report, page }) {
    const told = new Set<string>()
    const html = (node: AnyNode): void => {
      const { start, text } = writtenText(node, page.source)
      if (text.startsWith('<!--') || isUnclosedBlock(text)) return
      const found = leftover.exec(text) ?? newComponent(text, told)
      if (found === null) return
      const at = { start: start + found.index, end: start + found.index + found[0].length }
      report({ at, message: `Unexpected \`${found[0].slice(0, 60)}\`, which GitBook does not show` })
    }
    return { nodes: { html } }
  },
})

/** That its end is missing is told already. */
const isUnclosedBlock = (text: string): boolean => /^<div\s[^<>]*data-gb-custom-block/i.test(text) && !/<\/div/i.test(text)

/** Once a page: what is left over comes in numbers, and its parts are elements of their own. */
function newComponent(text: string, told: Set<string>): RegExpExecArray | null {
  const found = component.exec(text)
  const name = found?.[1] ?? ''
  if (found === null || ofHtml.test(name) || told.has(name)) return null
  told.add(name)
  return found
}
