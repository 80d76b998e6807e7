/** Says which files of the author go by another name, since the output needs theirs for something that is asked for by that very name. */
import type { Finding, Report } from '../diagnostics/diagnostic.ts'
import { isWithin, pathBelow } from '../space/path-within.ts'
import type { Space } from '../space/space.ts'
import { type AssetPlan, outputPath } from './assets.ts'

/** `needs` are the output paths of which it matters that nobody else has them. */
export function reportNamesTaken(
  needs: readonly string[],
  files: Iterable<string>,
  assets: AssetPlan,
  { root }: Pick<Space, 'root'>,
  report: Report,
): void {
  const needed = new Set(needs.map((path) => path.toLowerCase()))
  for (const file of files) {
    const written = assets.pathFor(file)
    const wanted = outputPath(file, root)
    if (written === undefined || written === wanted || !needed.has(wanted.toLowerCase())) continue
    report(nameTakenFinding(file, isWithin(root, file) ? pathBelow(root, file) : file, written))
  }
}

export const nameTakenFinding = (file: string, path: string, written: string): Finding => ({
  id: 'asset/name-taken',
  file,
  message: `Unexpected file \`${path}\`, a name that the output needs for something else; expected another`,
  hint: `It was written as \`${written}\`.`,
})
