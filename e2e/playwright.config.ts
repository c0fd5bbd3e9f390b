import { defineConfig } from '@playwright/test'
import { launch } from './browser.ts'

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']

export default defineConfig({
  testDir: '.', timeout: 240_000, expect: { timeout: 10_000 }, workers: 1, forbidOnly: process.env['CI'] !== undefined, outputDir: 'test-results',
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  use: {
    actionTimeout: 10_000, trace: 'off',
    launchOptions: launch,
  },
})
