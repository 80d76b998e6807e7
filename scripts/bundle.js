// Joins what the command and its threads are made of into a few files: a thousand modules take longer to find than most spaces take to check.
//
//     dist/cli/main.js + its modules + the dependencies   →   dist/bundle/main.js, dist/bundle/drafts-worker.js, …
//
// What may be missing (peers, the native parser) is still looked for when it is used. The library stays in its modules.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const dist = resolve('dist')
const out = join(dist, 'bundle')
const starts = [
  'cli/main.js',
  'engine/drafts/drafts-worker.js',
  'engine/serve/findings-thread.js',
  'engine/site/craft-worker.js',
  'engine/threads/worker.js',
]
const { optionalDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const apart = Object.keys({ ...optionalDependencies, ...peerDependencies })
const isApart = (name) => name.startsWith('node:') || apart.some((own) => name === own || name.startsWith(`${own}/`))

/** A module goes on finding the files that lie beside it. Threads lie beside each other here too. */
const ownPlaces = {
  name: 'own-places',
  transform(code, id) {
    if (!id.startsWith(dist) || !code.includes('import.meta.url')) return undefined
    const place = JSON.stringify(relative(out, id).replaceAll('\\', '/'))
    return code.replace(/(new Worker\(new URL\('[^']+', )?import\.meta\.url/g, (found, thread) =>
      thread ? found : `new URL(${place}, import.meta.url).href`,
    )
  },
}

const input = Object.fromEntries(starts.map((path) => [basename(path, '.js'), join(dist, path)]))
const bundle = await rolldown({ input, platform: 'node', external: isApart, plugins: [ownPlaces], onLog: failOn })
const { output } = await bundle.write({
  dir: out,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // Names stay, for those who read a stack; the rest of what V8 need not read goes.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
})
await bundle.close()
writeFileSync(join(out, 'LICENSES.txt'), licences(output.flatMap(({ moduleIds = [] }) => moduleIds)))

/** gray-matter brings an engine that runs front matter; it is never called, and there is a test for that. */
function failOn(level, log) {
  if (log.code === 'EVAL' && log.id?.includes('gray-matter')) return
  console.error(log.message)
  if (level === 'warn') process.exitCode = 1
}

/** Every package in the bundle with its licence, as the licences ask for. */
function licences(modules) {
  const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ''))?.[0] ?? []))
  return [...folders].sort().map(licenceOf).join('\n\n---\n\n')
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `${name} ${version} (${license})\n\n${licenceText(folder)}`.trim()
}

/** Most packages have one in a file; the others name theirs. */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)\b/i.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
}
