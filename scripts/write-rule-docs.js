// Writes what is made from the rules: `docs/rules/` and the JSON schema of the configuration. A test says when they are stale.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configJsonSchema } from '../dist/engine/check/config-json-schema.js'
import { ruleDocs } from '../dist/engine/check/rule-docs.js'

rmSync('docs/rules', { recursive: true, force: true })
for (const [path, text] of await ruleDocs()) write(join('docs/rules', path), text)
write('schema/unbook.config.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`)

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
