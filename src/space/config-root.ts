/** The `root:` of a configuration file, read without judging the rest. */
import { isMap, readYaml } from './read-yaml.ts'
import { withoutDebris } from './zero-width.ts'

/** Undefined when there is none; `./docs/` and `docs` are the same to those who resolve it. */
export function rootOfConfig(text: string): string | undefined {
  const yaml = withoutDebris(text)
  const { value } = readYaml(yaml, { file: '', source: yaml, start: 0, id: 'config/invalid-yaml', what: 'the configuration' })
  const root = isMap(value) ? value.root : undefined
  return typeof root === 'string' ? root.replace(/^\/+/, './') : undefined
}
