/** What is said of a reference that leads somewhere, but not quite where it should: a stable id, one sentence, and what to do. */
import type { Finding } from '../diagnostics/diagnostic.ts'
import { orMeant } from '../diagnostics/did-you-mean.ts'
import type { Resolution } from './reference.ts'
import { decodePercent, splitUrl } from './url-parts.ts'

type Told = Omit<Finding, 'file' | 'place'>

export function deadAnchorFinding(fragment: string, path: string, url: string, near: string | undefined): Told {
  const meant = orMeant(near === undefined ? undefined : `#${near}`)
  return { id: 'link/dead-anchor', message: `Cannot find heading \`#${fragment}\` on \`${path}\`, linked as \`${url}\`${meant}` }
}

export function caseFinding(path: string, url: string): Told {
  const message = `Unexpected spelling \`${url}\`, expected \`${path}\``
  return { id: 'link/case-mismatch', message, hint: spellingHint(url, path) }
}

/** Where both look the same, it says why they are not. `path` may be seen from elsewhere: only names are compared. */
export function spellingHint(written: string, path: string): string {
  const names = namesOf(path)
  const alike = new Set(names.map((name) => name.normalize('NFC')))
  const others = namesOf(written).filter((name) => !names.includes(name))
  const isSame = others.some((name) => alike.has(name.normalize('NFC')))
  const inCase = others.filter((name) => !alike.has(name.normalize('NFC'))).map(folded)
  if (isSame && !inCase.some((name) => names.map(folded).includes(name)))
    return 'Write the name as the file has it: its accents are characters of their own, or are not (Unicode NFD, NFC).'
  const isFolder = inCase.some((name) => names.slice(0, -1).map(folded).includes(name))
  return isFolder && !inCase.includes(folded(names.at(-1) ?? ''))
    ? 'Write the folder as it is named.'
    : 'Write the name as the file has it.'
}

const namesOf = (path: string): string[] => decodePercent(splitUrl(path).path).split('/')
const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** Of a page in another space; `hint` says how to tell where that space is. */
export function otherSpaceFinding({ devHost }: Extract<Resolution, { type: 'space' }>, url: string, hint: string): Told {
  if (devHost) {
    const message = `Unexpected address \`${url}\` of a developer’s machine, expected a page`
    return { id: 'link/dev-host', message, hint }
  }
  return { id: 'link/app-gitbook', message: `Unexpected address \`${url}\` in the GitBook app, expected a page`, hint }
}
