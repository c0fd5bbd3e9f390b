import chromium from '@sparticuz/chromium'
import { defineConfig } from '@playwright/test'

const json = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']
const own = process.env['TABLEE_CHROMIUM']

/** No sandbox inside a container, and no request to anybody. */
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
/** Meant for one page in a small function; we open many. */
const single = new Set(['--single-process', '--no-zygote'])

/** The browser comes inside an npm package; TABLEE_CHROMIUM names another one. */
export default defineConfig({
  testDir: '.', timeout: 240_000, expect: { timeout: 10_000 }, workers: 1, forbidOnly: process.env['CI'] !== undefined, outputDir: 'test-results',
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  use: {
    actionTimeout: 10_000, trace: 'off',
    launchOptions: { executablePath: own ?? (await chromium.executablePath()), args: own ? quiet : [...chromium.args.filter((argument) => !single.has(argument)), ...quiet] },
  },
})
