/** What is said of a reference that leads somewhere, but not quite where it should: a stable id, one sentence, and what to do. */
import type { Finding } from '../diagnostics/diagnostic.ts'
import { orMeant } from '../diagnostics/did-you-mean.ts'
import { nameOf } from './path-within.ts'
import type { Resolution } from './reference.ts'
import { decodePercent } from './url-parts.ts'

type Told = Omit<Finding, 'file' | 'place'>

export function deadAnchorFinding(fragment: string, path: string, url: string, near: string | undefined): Told {
  const meant = orMeant(near === undefined ? undefined : `#${near}`)
  return { id: 'link/dead-anchor', message: `Cannot find heading \`#${fragment}\` on \`${path}\`, linked as \`${url}\`${meant}` }
}

export function caseFinding(path: string, url: string): Told {
  const message = `Unexpected spelling \`${url}\`, expected \`${path}\``
  return { id: 'link/case-mismatch', message, hint: spellingHint(url, path) }
}

/** Where both look the same, it says why they are not. */
export function spellingHint(written: string, path: string): string {
  const name = nameOf(decodePercent(path)).normalize('NFC')
  const isSame = decodePercent(written).normalize('NFC').includes(name)
  return isSame
    ? 'Write the name as the file has it: its accents are characters of their own, or are not (Unicode NFD, NFC).'
    : 'Write the name as the file has it.'
}

/** Of a page in another space; `hint` says how to tell where that space is. */
export function otherSpaceFinding({ devHost }: Extract<Resolution, { type: 'space' }>, url: string, hint: string): Told {
  if (devHost) {
    const message = `Unexpected address \`${url}\` of a developer’s machine, expected a page`
    return { id: 'link/dev-host', message, hint }
  }
  return { id: 'link/app-gitbook', message: `Unexpected address \`${url}\` in the GitBook app, expected a page`, hint }
}
