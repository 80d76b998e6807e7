// How long a whole site takes, with colours in code and without search, beside Hugo rendering the Markdown that `--to gfm` wrote.
//
//     npm run build && npm run bench:site -- [space …] [--rounds 5]
//
// Each run is a process of its own, start-up included, as a person would start it. `cold` has an empty cache, `warm` that of the run
// before. Hugo has a template of one line and its own highlighting on. All take turns; the figures are medians. Each run writes to a
// new folder, and all are removed at the end: ext4 takes up to six times as long to make a file when as many were removed a moment before.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' } } })
const spaces = positionals.length > 0 ? positionals : ['../shared/corpus/elsa', '../shared/corpus/pgsql-tw/tw']
const rounds = Number(values.rounds)
if (!(rounds >= 1)) stop(`Unexpected number of rounds \`${values.rounds}\``)
const absent = spaces.find((space) => !existsSync(space))
if (absent !== undefined) stop(`Cannot find the space \`${absent}\`; name another one: npm run bench:site -- path/to/space`)
const unbook = resolve(import.meta.dirname, '../bin/unbook.js')
const hasHugo = spawnSync('hugo', ['version']).status === 0
if (!hasHugo) console.log('hugo is not there: only unbook is timed')

const folders = []
for (const space of spaces) {
  const folder = await mkdtemp(join(tmpdir(), 'unbook-bench-'))
  folders.push(folder)
  let runs = 0
  const fresh = () => join(folder, `out-${runs++}`)
  const tasks = {
    cold: () => site(space, folder, fresh(), true),
    warm: () => site(space, folder, fresh(), false),
    ...(hasHugo && (await hugo(space, folder, fresh))),
  }
  const times = new Map(Object.keys(tasks).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, task] of Object.entries(tasks)) times.get(name).push(await task())
  const medians = new Map([...times].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]]))
  console.log(space)
  for (const [name, all] of times)
    console.log(`  ${name.padEnd(6)}${seconds(medians.get(name))}   (${all.map(seconds).join(', ')})`)
  if (hasHugo)
    for (const name of ['cold', 'warm'])
      console.log(`  ${name}: ${(medians.get(name) / medians.get('hugo')).toFixed(2)} times as long as Hugo`)
}
for (const folder of folders) await rm(folder, { recursive: true })

async function site(space, folder, out, isCold) {
  const cache = join(folder, 'cache')
  if (isCold) await rm(cache, { recursive: true, force: true })
  const args = ['convert', space, '--to', 'site', '--search', 'none', '--unlisted', 'include', '--quiet', '--out', out]
  return timed(process.execPath, [unbook, ...args], { XDG_CACHE_HOME: cache })
}

/** What Hugo needs beside the Markdown: a configuration, and one line of template. */
async function hugo(space, folder, fresh) {
  const root = join(folder, 'hugo')
  const markdown = join(folder, 'gfm')
  run(process.execPath, [unbook, 'convert', space, '--to', 'gfm', '--unlisted', 'include', '--quiet', '--out', markdown])
  await mkdir(join(root, 'layouts/_default'), { recursive: true })
  await cp(markdown, join(root, 'content'), { recursive: true, filter: (path) => !path.includes('.unbook-manifest') })
  // A folder with an `index.md` is one page to Hugo, and the others in it are not rendered.
  for (const path of await readdir(join(root, 'content'), { recursive: true }))
    if (/(?:^|\/)index\.md$/i.test(path))
      await rename(join(root, 'content', path), join(root, 'content', path.replace(/index\.md$/i, 'index-page.md')))
  for (const name of ['single', 'list']) await writeFile(join(root, `layouts/_default/${name}.html`), '{{ .Content }}\n')
  const settings = [
    'baseURL = "https://docs.example/"',
    '[markup.goldmark.renderer]',
    'unsafe = true',
    '[markup.highlight]',
    'noClasses = false',
    'codeFences = true',
  ]
  await writeFile(join(root, 'config.toml'), `${settings.join('\n')}\n`)
  return {
    hugo: () => timed('hugo', ['--source', root, '--quiet', '--destination', fresh()]),
  }
}

function timed(command, args, env = {}) {
  const start = performance.now()
  run(command, args, env)
  return performance.now() - start
}

function run(command, args, env = {}) {
  const { status, stderr, error } = spawnSync(command, args, { env: { ...process.env, ...env }, encoding: 'utf8' })
  if (error !== undefined || status !== 0) stop(`${command} has failed: ${error?.message ?? stderr}`)
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
