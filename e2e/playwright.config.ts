import { defineConfig } from '@playwright/test'
import { launch } from './browser.ts'

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']

export default defineConfig({
  testDir: '.', timeout: 240_000, expect: { timeout: 10_000 }, forbidOnly: process.env['CI'] !== undefined, outputDir: 'test-results',
  // Each test has a server, a data folder and pages of its own, and waits half of its time: two keep two processors busy, three would make each wait.
  workers: 2, fullyParallel: true, retries: 0,
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  use: {
    actionTimeout: 10_000, trace: 'off',
    launchOptions: launch,
  },
})
