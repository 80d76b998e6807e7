/**
 * The public API.
 *
 *     const space = await readSpace('docs')
 *     const { files, diagnostics, losses } = await convert(space, { to: 'gfm' })
 */
export type { Diagnostic, Level, Related } from './diagnostics/diagnostic.ts'
export type { ConvertResult, Loss } from './engine/api.ts'
export { type ConvertOptions, convert, convertFile, type ReadOptions, readSpace } from './engine/library.ts'
export type { Page, Space } from './space/space.ts'
export type { OutputFile } from './targets/target.ts'
