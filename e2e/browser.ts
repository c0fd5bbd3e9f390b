import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from '@playwright/test'

const own = process.env['TABLEE_CHROMIUM']

/** No sandbox inside a container, and no request to anybody. */
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
/** Meant for one page in a small function; we open many. */
const single = new Set(['--single-process', '--no-zygote'])
/** An emulated graphics card costs more than none: pages are drawn by the processor alone. */
const emulated = /^--(use-gl|use-angle|in-process-gpu|ignore-gpu-blocklist|enable-unsafe-swiftshader)/

/** The browser comes inside an npm package; TABLEE_CHROMIUM names another one. */
export const launch = {
  executablePath: own ?? (await chromium.executablePath()),
  args: [...(own ? [] : chromium.args.filter((argument) => !single.has(argument) && !emulated.test(argument))), ...quiet, '--disable-gpu'],
}

export const openBrowser = (): Promise<Browser> => playwright.launch(launch)
