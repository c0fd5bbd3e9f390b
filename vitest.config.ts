import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    setupFiles: ['tools/properties/setSeed.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when the machine gets round to it: a test waits as long for a fact wherever it is.
    expect: { poll: { timeout: 20_000 } },
    // Some files wait for servers, disks and clocks: one worker more than processors keeps these busy meanwhile.
    maxWorkers: availableParallelism() + 1,
  },
})
