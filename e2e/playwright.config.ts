import { defineConfig } from '@playwright/test'
import { launch } from './browser.ts'

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']

export default defineConfig({
  // A crowded machine takes three times as long, and a server that comes back is waited for by its clients up to seven seconds: how long a fact may take to come proves nothing.
  testDir: '.', timeout: 600_000, expect: { timeout: 30_000 }, forbidOnly: process.env['CI'] !== undefined, outputDir: 'test-results',
  // Each test has a server, a data folder and pages of its own, and waits half of its time: two keep two processors busy, three would make each wait.
  workers: 2, fullyParallel: true, retries: 0,
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  use: {
    actionTimeout: 30_000, trace: 'off',
    launchOptions: launch,
  },
})
