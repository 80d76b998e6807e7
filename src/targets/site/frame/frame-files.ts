/** Files that the frame of the pages needs beside them. */
import type { OutputFile } from '../../target.ts'
import type { Site } from '../site.ts'
import { faviconFile } from './favicon.ts'
import { logoFiles } from './logo.ts'
import { navData, navDataPath } from './nav-data.ts'
import { notFoundPage, notFoundPath } from './not-found.ts'

/** Those whose paths are always the same. */
export const framePaths: readonly string[] = [navDataPath, notFoundPath]

export const frameFiles = (site: Site): OutputFile[] => [navData(site), notFoundPage(site), faviconFile(site), ...logoFiles(site)]
