/** Icons by their names in GitBook, as elements: only those that a page uses are in it. */
import type { Element } from 'hast'
import type { Preparation } from '../../target.ts'

export interface Icons {
  /** The drawing of a Font Awesome icon by name, `fa-leaf` or `leaf`; undefined when there is none. */
  get(name: string): Element | undefined
}

export async function createIcons(_preparation: Preparation): Promise<Icons> {
  return { get: () => undefined }
}
