/** The text of a file that may not be readable: empty then, since that has been reported when the space was read. */
import { isRefusal } from '../../diagnostics/is-refusal.ts'
import type { Files } from '../../space/files.ts'
import { readText } from '../../space/read-text.ts'

export async function textAt(files: Pick<Files, 'read'>, file: string): Promise<string> {
  try {
    return readText(await files.read(file), file).text
  } catch (error) {
    if (isRefusal(error)) return ''
    throw error
  }
}
