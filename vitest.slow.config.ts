import { defineConfig } from 'vitest/config'
import { slow } from './vitest.config.ts'

export default defineConfig({ test: { include: slow, maxWorkers: 2, testTimeout: 120_000 } })
