import { defineConfig } from 'vitest/config'

/** What takes long and seldom breaks: `npm run test:slow`, which `.ci/run` calls too. */
export const slow = ['test/action.test.ts', 'test/check-command.test.ts', 'test/hostile-input.test.ts']

export default defineConfig({
  test: {
    ...{
      include: ['test/**/*.test.ts'],
      exclude: ['test/corpus/**', 'test/site/**', ...slow],
      maxWorkers: 2,
      testTimeout: 30_000,
    },
    // What is built is run as it is, so that it can start threads.
    server: { deps: { external: [/\/dist\//] } },
  },
})
