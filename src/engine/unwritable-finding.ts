/** Says that a file of the space goes by another name in the output, since no output could have its own. */
import type { Finding } from '../diagnostics/diagnostic.ts'
import { shownPath, unwritableIn } from '../space/writable-path.ts'

/** `file` is where the finding belongs, `path` that of the file in the space, `written` that in the output. */
export function unwritableFinding(file: string, path: string, written: string): Finding {
  return {
    id: 'path/unwritable',
    file,
    message: `Unexpected ${unwritableIn(path)} in the path \`${shownPath(path)}\`, expected one that every system can have`,
    hint: `It was written as \`${written}\`.`,
  }
}
