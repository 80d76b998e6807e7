import { defineConfig } from 'vitest/config'
import { slow } from './vitest.config.ts'

export default defineConfig({ test: { include: slow, fileParallelism: false, testTimeout: 120_000 } })
