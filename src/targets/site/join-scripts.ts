/**
 * Joins modules into one classic script, which runs from a disk too: everything in one closure, without comments, imports, exports.
 *
 *     import { fold } from './fold.js'                  (() => {
 *     // Both sides alike.                              'use strict'
 *     export function same(a, b) {               →      const site = {…}
 *       return fold(a) === fold(b)                      function same(a, b) {
 *     }                                                 return fold(a) === fold(b)
 *                                                       } …
 *
 * The modules are this project's own: an import or a comment takes whole lines, names differ, and only `start.js` does something
 * when it is read. So it comes last, and the order of the others does not matter.
 */
export function joinScripts(sources: readonly string[], site: unknown): string {
  const body = sources.map(bare).join('\n')
  return `(() => {\n'use strict'\nconst site = ${JSON.stringify(site)}\n${body}\n})()\n`
}

const comments = /^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*)[ \t]*$/gm
const imports = /^import .*$/gm

/** For scripts of other projects: only what surely is a comment, and space at the start of lines. */
export const withoutComments = (source: string): string =>
  source
    .replace(comments, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')

const bare = (source: string): string =>
  withoutComments(
    source
      .replace(imports, '')
      .replace(/^export /gm, '')
      .replace(/\/\*\* @[^\n]*?\*\/ ?/g, ''),
  ).trim()
