/** What has to be said of links to the web, at every place where they stand. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { type ExternalResult, timeIsUp } from './external-link.ts'

export function externalFindings(results: readonly ExternalResult[]): Diagnostic<string>[] {
  const found = results.flatMap((result) => {
    const told = tell(result)
    return told === undefined ? [] : result.places.map((place) => ({ ...told, ...place }))
  })
  return [...found, ...unasked(results)]
}

/** Pages that were not asked must not pass for pages that are alive. */
function unasked(results: readonly ExternalResult[]): Diagnostic<string>[] {
  const late = results.filter(({ reason }) => reason === timeIsUp).length
  if (late === 0) return []
  const hint = 'Keep the answers in a cache, or ignore addresses that need not be asked.'
  const message = `Cannot reach ${late} of ${results.length} web pages: ${timeIsUp}`
  return [{ id: 'link/external-unreachable', level: 'warning', message, hint, file: '' }]
}

function tell({ state, url, to, reason = 'no answer' }: ExternalResult): Omit<Diagnostic<string>, 'file'> | undefined {
  const way = to === undefined ? '' : ` at \`${to}\`, where it redirects`
  switch (state) {
    case 'dead':
      return { id: 'link/external-dead', level: 'error', message: `Cannot find web page \`${url}\`: ${reason}${way}` }
    case 'moved':
      return {
        id: 'link/external-moved',
        level: 'info',
        message: `Unexpected web address \`${url}\`, expected \`${to ?? ''}\`, where it has moved for good`,
      }
    case 'unreachable':
      return {
        id: 'link/external-unreachable',
        level: 'warning',
        message: `Cannot reach web page \`${url}\`: ${reason}${way}`,
        hint: 'Open it in a browser; if it is well, add it to the addresses that are ignored.',
      }
    default:
      return undefined
  }
}
