import { defineConfig } from 'vitest/config'

/** What takes long and seldom breaks: `npm run test:slow`, which `.ci/run` calls too. */
export const slow = ['test/hostile-input.test.ts']

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/corpus/**', ...slow], testTimeout: 30_000 },
})
