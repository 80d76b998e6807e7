import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['test/**/*.test.ts'], exclude: ['test/corpus/**'], testTimeout: 30_000 } })
