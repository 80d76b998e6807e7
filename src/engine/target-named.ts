/** The target that somebody asked for by its name. */
import { targets } from '../targets/index.ts'
import type { Target } from '../targets/target.ts'
import { RunError } from './run-error.ts'

export function targetNamed(name: string): Target {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined
  if (!target) throw new RunError(`Unexpected target \`${name}\``, `Expected one of ${Object.keys(targets).join(', ')}.`)
  return target
}
