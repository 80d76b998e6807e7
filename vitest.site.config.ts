import { defineConfig } from 'vitest/config'

/** Whole sites in a real browser and under real validators: `npm run test:site`. */
export default defineConfig({
  test: { include: ['test/site/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 900_000, fileParallelism: false },
})
