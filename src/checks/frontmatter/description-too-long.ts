import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'
import { frontLines } from '../shared/yaml-front-lines.ts'

/** What search engines show of a description. */
const longest = 160

const long = `Two beds for herbs, one for roses, and a long bed along the wall ${'for beans and peas and lettuce '.repeat(4).trim()}`

export const descriptionTooLong = defineCheck({
  id: 'frontmatter/description-too-long',
  level: 'info',
  isOptional: true,
  summary: 'The description of a page is longer than search engines show.',
  why: 'Results of a search cut a description after about 160 characters, and under a title it reads as a paragraph.',
  fix: 'Shorten it to a sentence, and say the rest on the page.',
  bad: `---\ndescription: ${long}\n---\n\n# Beds\n\nBoth face south.\n`,
  good: '---\ndescription: Two beds for herbs, one for roses\n---\n\n# Beds\n\nBoth face south.\n',
  page({ page, isInclude, report }) {
    const { description } = page.frontMatter
    if (isInclude || typeof description !== 'string' || description.length <= longest) return undefined
    const line = frontLines(page).find(({ key, indent }) => key === 'description' && indent === 0)
    const place = placeAt(page.source, line?.valueStart ?? 0, line?.valueEnd ?? 0)
    const message = `Unexpected description of ${description.length} characters, expected at most ${longest}`
    report({ place, message })
    return undefined
  },
})
