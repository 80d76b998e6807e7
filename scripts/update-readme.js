// Puts into the README, between their marks, the output of `unbook convert --help` and of `unbook check` on the sample. Tests check that they are there.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const bin = resolve('bin/unbook.js')
const help = execFileSync(process.execPath, [bin, 'convert', '--help'], { encoding: 'utf8' })
const env = { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', COLUMNS: '80' }
const sample = spawnSync(process.execPath, [bin, 'check', 'garden'], {
  cwd: join('fixtures', 'check'),
  encoding: 'utf8',
  env,
}).stdout

let readme = readFileSync('README.md', 'utf8')
put('help', help)
put('sample', `$ unbook check garden\n${sample}`)
writeFileSync('README.md', readme)

function put(mark, text) {
  const between = new RegExp(`(<!-- ${mark}:[^\\n]*\\n)[\\s\\S]*?(<!-- /${mark} -->)`)
  readme = readme.replace(between, (_, start, end) => `${start}\`\`\`\n${text.trimEnd()}\n\`\`\`\n${end}`)
}
