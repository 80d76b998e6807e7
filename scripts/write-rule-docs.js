// Writes what is made from the rules: `docs/rules/` and the JSON schema of the configuration. A test says when they are stale.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configJsonSchema } from '../dist/engine/check/config-json-schema.js'
import { ruleDocs } from '../dist/engine/check/rule-docs.js'

const schema = 'schema/unbook.config.schema.json'

rmSync('docs/rules', { recursive: true, force: true })
for (const [path, text] of await ruleDocs()) write(join('docs/rules', path), text)
write(schema, JSON.stringify(configJsonSchema(), null, 2))
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', schema], { stdio: 'inherit' })

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
