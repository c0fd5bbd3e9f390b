import { expect, type Page } from '@playwright/test'

/** What a screen reader walks by: one main region, one heading of the first level, no level left out, polite regions alone for news (a drag answers at once to the person who drags). */
export const expectStructure = async (page: Page, where: string): Promise<void> => {
  // A page that is still coming has no main region yet; once it has come, it is as it is.
  await expect(page.locator('main'), `${where}: one main region`).toHaveCount(1)
  await expect(page.locator('h1').filter({ visible: true }), `${where}: one heading of the first level`).toHaveCount(1)
  const { mains, levels, loud, title } = await page.evaluate(() => ({
    mains: document.querySelectorAll('main').length,
    levels: [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName.slice(1))),
    loud: document.querySelectorAll('[aria-live="assertive"]:not([id^="DndLiveRegion"])').length,
    title: document.title,
  }))
  expect(mains, `${where}: one main region`).toBe(1)
  expect(levels.filter((level) => level === 1), `${where}: one heading of the first level`).toHaveLength(1)
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? level) + 1)
  expect(skipped, `${where}: no level of heading is left out in ${levels.join(' ')}`).toEqual([])
  expect(loud, `${where}: nothing interrupts`).toBe(0)
  expect(title, `${where}: the page has a title`).not.toBe('')
}
