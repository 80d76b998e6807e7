import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'

export const missingDescription = defineCheck({
  id: 'frontmatter/missing-description',
  level: 'info',
  isOptional: true,
  summary: 'A page has no description.',
  why: 'The description stands under the title, in cards and in the results of searches; without one, readers see the first words of the page.',
  fix: 'Write a sentence as `description` in the front matter.',
  bad: '# Beds\n\nBoth face south.\n',
  good: '---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  page({ page, isInclude, report }) {
    const { description } = page.frontMatter
    if (isInclude || !page.listed || (description !== undefined && description !== null && description !== '')) return undefined
    report({ place: placeAt(page.source, 0), message: 'Cannot find a `description` in the front matter' })
    return undefined
  },
})
