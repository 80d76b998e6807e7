// Puts the output of `unbook convert --help` into the README, between its two help marks. A test checks that it is there.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const help = execFileSync(process.execPath, ['bin/unbook.js', 'convert', '--help'], { encoding: 'utf8' })
const readme = readFileSync('README.md', 'utf8')
const block = `\`\`\`\n${help.trimEnd()}\n\`\`\`\n`
writeFileSync(
  'README.md',
  readme.replace(/(<!-- help:[^\n]*\n)[\s\S]*?(<!-- \/help -->)/, (_, start, end) => start + block + end),
)
