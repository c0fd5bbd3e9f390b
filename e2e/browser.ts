import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from '@playwright/test'

const own = process.env['TABLEE_CHROMIUM']

/** No sandbox inside a container, and no request to anybody. */
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
/** Meant for one page in a small function; we open many. */
const single = new Set(['--single-process', '--no-zygote'])

/** The browser comes inside an npm package; TABLEE_CHROMIUM names another one. */
export const launch = { executablePath: own ?? (await chromium.executablePath()), args: own ? quiet : [...chromium.args.filter((argument) => !single.has(argument)), ...quiet] }

/** An emulated graphics card costs more than none: where frames are counted, the pages are drawn by the processor alone. */
const emulated = /^--(use-gl|use-angle|in-process-gpu|ignore-gpu-blocklist|enable-unsafe-swiftshader)/

export const openBrowser = (): Promise<Browser> => playwright.launch({ ...launch, args: [...launch.args.filter((argument) => !emulated.test(argument)), '--disable-gpu'] })
