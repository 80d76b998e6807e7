/** The spaces of a folder, read again when something in it changes. */
import { openFolder } from '../../space/disk-files.ts'
import type { Files } from '../../space/files.ts'
import { createPageMemory } from '../../space/page-memory.ts'
import { type OpenedSpaces, type OpenOptions, openListed, spacesIn } from '../open-spaces.ts'
import { liveFiles } from './live-files.ts'

export interface Changes {
  /** Base-relative paths whose content is another. */
  changed: readonly string[]
  /** Whether files have come, gone or been renamed. */
  isListingOld: boolean
}

export interface LiveSpaces {
  files: Files
  /** The folder that was given, from the base of the files. */
  given: string
  read(changes?: Changes): Promise<OpenedSpaces>
}

export async function liveSpaces(folder: string, options: OpenOptions): Promise<LiveSpaces> {
  const opened = await openListed(folder)
  const live = liveFiles(opened.files)
  const memory = createPageMemory()
  return {
    files: live.files,
    given: opened.root,
    read: async (changes) => {
      live.forget(changes?.changed ?? [])
      if (changes?.isListingOld === true) live.relist((await openFolder(folder)).files)
      return await spacesIn({ files: live.files, root: opened.root }, { ...options, memory, withoutDrafts: true })
    },
  }
}
