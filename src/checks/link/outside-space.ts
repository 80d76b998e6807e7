import { catalogue } from '../../diagnostics/catalogue.ts'
import { brokenFinding } from '../../space/broken-finding.ts'
import { folderOf, foldersAbove } from '../../space/path-within.ts'
import type { FileIndex } from '../../space/space.ts'
import { defineCheck, type PageContext, type Reference } from '../check.ts'
import { isCodeFolder } from '../shared/link-folders.ts'
import { placeOf } from '../shared/link-place.ts'

export const outsideSpace = defineCheck({
  id: 'link/outside-space',
  ...catalogue['link/outside-space'],
  summary: 'A link leads out of the space.',
  why: 'GitBook synchronises the folder of a space and nothing else: a relative path out of it leads to no page.',
  fix: 'Link the published page, or move the target into the space. A page of another space is linked as `https://app.gitbook.com/s/…`.',
  bad: '# Kitchen\n\nSalt as in [the pantry](../../../pantry.md).\n',
  good: { 'README.md': '# Kitchen\n\nSalt as in [the pantry](pantry.md).\n', 'pantry.md': '# Pantry\n\nSalt and flour.\n' },
  reference(reference, context) {
    const told = tellOutside(reference, context)
    if (told !== undefined) context.report({ ...told, ...placeOf(reference) })
  },
})

function tellOutside(reference: Reference, { space }: PageContext): { message: string; hint?: string } | undefined {
  const { kind, resolution, url } = reference
  if (kind === 'include' || kind === 'alternate' || kind === 'cover') return undefined
  if (resolution.type === 'broken' && resolution.reason === 'outside-space') {
    return isCodeFolder(reference, space) ? undefined : { message: brokenFinding(resolution, kind).message }
  }
  if (resolution.type !== 'sibling' || !isInOtherSpace(resolution.file, space.index)) return undefined
  const hint = 'Link the published page of that space, or its address in the GitBook app.'
  return { message: `Unexpected link to \`${url}\`, expected a page of this space`, hint }
}

/** A file of the repository that no space holds is shown where the repository is: that may be meant. */
const isInOtherSpace = (file: string, index: FileIndex): boolean => {
  const folder = folderOf(file)
  return [folder, ...foldersAbove(folder)].some((each) => index.has(each === '' ? 'SUMMARY.md' : `${each}/SUMMARY.md`))
}
