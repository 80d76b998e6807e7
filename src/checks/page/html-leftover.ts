import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/**
 * Old or foreign elements, and JSX; `data-gb-custom-block` stays only where GitBook itself could not read it. A frame without a title
 * has a rule of its own.
 */
const leftover =
  /<(?:iframe(?=[^>]{0,2000}\stitle\s{0,9}=)|frame|center|font|marquee|blink)(?=[\s/>])|<[a-z]{1,20}\s(?:[^<>{}]{0,200}\s)?(?:style|className)=\{|<[a-z]{1,20}\s[^<>]{0,200}?data-gb-custom-block/i

export const htmlLeftover = defineCheck({
  id: 'page/html-leftover',
  level: 'warning',
  summary: 'The page holds HTML or JSX that GitBook does not show.',
  why: 'It is left over from another tool or an older export; readers see nothing of it, or its bare text.',
  fix: 'Say it with a block of GitBook’s: `{% embed %}` for a frame, `<p align="center">` for what is centred.',
  bad: '# Observatory\n\n<center>Open on clear nights.</center>\n',
  good: '# Observatory\n\n<p align="center">Open on clear nights.</p>\n',
  page: ({ report, page }) => ({
    nodes: {
      html(node) {
        const { start, text } = writtenText(node, page.source)
        if (text.startsWith('<!--')) return
        const found = leftover.exec(text)
        if (found === null) return
        const at = { start: start + found.index, end: start + found.index + found[0].length }
        report({ at, message: `Unexpected \`${found[0].slice(0, 60)}\`, which GitBook does not show` })
      },
    },
  }),
})
