import { guessLanguage } from '../../space/guess-language.ts'
import type { Page } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import { defineCheck } from '../check.ts'

/** Fewer letters than these say too little of the language. */
const enough = 600

export const mixedLanguage = defineCheck({
  id: 'text/mixed-language',
  level: 'info',
  isOptional: true,
  summary: 'A page is written in another language than the space.',
  why: 'It is often one that was forgotten when the others were translated. The language is a guess from scripts and small words.',
  fix: 'Translate the page, or move it to the space of its language.',
  bad: {
    'README.md': `# Garden\n\n${'We water the beds in the evening, and you can walk on the paths when they are dry. '.repeat(12)}\n`,
    'sol.md': `# Le sol\n\n${'Nous arrosons les plates-bandes dans la soirée, et vous pouvez marcher sur les chemins pour voir les fleurs. '.repeat(7)}\n`,
  },
  good: {
    'README.md': `# Garden\n\n${'We water the beds in the evening, and you can walk on the paths when they are dry. '.repeat(12)}\n`,
    'soil.md': `# Soil\n\n${'The soil is dark, and it will be with you for the whole of the year when you turn it in autumn. '.repeat(7)}\n`,
  },
  page({ report, page, space, isInclude }) {
    if (isInclude || page.source.length - page.bodyStart < enough) return undefined
    const found = languageOf(page)
    const expected = primary(space.language)
    if (found === undefined || found === expected) return undefined
    const at = { start: page.bodyStart, end: page.bodyStart }
    report({ at, message: `Unexpected language \`${found}\`, expected \`${expected}\` as in the rest of the space` })
    return undefined
  },
})

/** Only prose counts: code is English everywhere. */
function languageOf(page: Page): string | undefined {
  const prose = page.parse().tree.children.filter(({ type }) => type === 'paragraph' || type === 'list')
  const text = prose.map((node) => plainText(node)).join('\n')
  if (text.length < enough) return undefined
  const guess = guessLanguage([text])
  return primary(guess)
}

const primary = (language: string): string => language.split('-')[0] ?? language
