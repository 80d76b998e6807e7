import { defineCheck } from '../check.ts'
import { linkLabel } from '../shared/text-link-label.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'
import { shownUrl } from '../shared/url-web.ts'

const longest = 60

/** Optional: in lists of sources and in bibliographies addresses are written out on purpose. */
export const rawUrlText = defineCheck({
  id: 'link/raw-url-text',
  level: 'info',
  isOptional: true,
  summary: 'A long address stands in the text as it is.',
  why: 'It breaks the line on small screens, a screen reader spells it out, and it does not say what is there.',
  fix: 'Write words, and put the address behind them.',
  bad: '# Lighthouse\n\nSee https://lighthouse.example/archive/1887/keepers/journal-of-the-winter-storms.\n',
  good: '# Lighthouse\n\nSee the [journal of the winter storms](https://lighthouse.example/archive/1887/keepers/journal-of-the-winter-storms).\n',
  reference(reference, { report, page }) {
    const label = linkLabel(reference.node, page.source)
    if (label === undefined || label.text.length <= longest || !/^(?:https?:\/\/|www\.)\S+$/i.test(label.text)) return
    if (!hasOwnWords(reference)) return
    const message = `Unexpected address \`${shownUrl(label.text, longest)}\` as text, expected words`
    report({ at: { start: label.start, end: label.end }, message })
  },
})
