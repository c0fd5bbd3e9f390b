import type { Page } from '@playwright/test'

/** Looks at a page with letters of twice the size, as somebody with low vision sets them. */
export const withLargeText = async (page: Page, look: () => Promise<unknown>): Promise<void> => {
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  await look()
  await page.evaluate(() => { document.documentElement.style.fontSize = '' })
}
