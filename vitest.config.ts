import { defineConfig } from 'vitest/config'

/** What takes long and seldom breaks: `npm run test:slow`, which `.ci/run` calls too. */
export const slow = [
  'action',
  'check-command',
  'check-config',
  'check-hostile',
  'hostile-growth',
  'hostile-input',
  'kept-pages',
  'openapi',
  'serve',
  'serve-built',
  'site-addresses',
  'threads',
].map((name) => `test/${name}.test.ts`)

export default defineConfig({
  test: {
    ...{
      include: ['test/**/*.test.ts'],
      exclude: ['test/corpus/**', 'test/site/**', ...slow],
      maxWorkers: 2,
      testTimeout: 120_000,
      // No test changes what another one imports, and loading unbook for each file again takes longer than the tests.
      isolate: false,
    },
    // What is built is run as it is, so that it can start threads.
    server: { deps: { external: [/\/dist\//] } },
  },
})
