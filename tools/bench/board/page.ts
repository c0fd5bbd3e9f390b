import type { openBrowser } from '../../../e2e/browser.ts'

export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['newPage']>>
/** The browser's own tools, beside a page. */
export type DevTools = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>
