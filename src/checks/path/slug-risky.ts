import { placeAt } from '../../space/place.ts'
import { defineCheck } from '../check.ts'

export const slugRisky = defineCheck({
  id: 'path/slug-risky',
  level: 'info',
  isOptional: true,
  summary: 'The path of a page holds capitals, spaces or letters that addresses write in another way.',
  why: 'The path becomes the address. Capitals are told apart on some systems only, and spaces and accents are written as `%20` and the like where somebody copies the link.',
  fix: 'Rename the file to small letters, digits and hyphens, with a redirect from the old path.',
  bad: { 'README.md': '# Garden\n\nWater in the evening.\n', 'Old Beds.md': '# Old beds\n\nOne faces north.\n' },
  good: { 'README.md': '# Garden\n\nWater in the evening.\n', 'old-beds.md': '# Old beds\n\nOne faces north.\n' },
  page({ page, isInclude, report }) {
    const path = page.path.replace(/\.md$/i, '').replace(/(?:^|\/)readme$/i, '')
    const odd = /[\p{Lu}\s]|[^ -~]/u.exec(path)?.[0]
    if (isInclude || !page.listed || odd === undefined) return undefined
    const message = `Unexpected character \`${odd}\` in the path \`${page.path}\`, expected small letters, digits and hyphens`
    report({ place: placeAt(page.source, 0), message })
    return undefined
  },
})
