import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No criterion of WCAG 2.2 A and AA that a program can check is broken on this page. */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  // Colours on their way from one to another are nobody's to read: what moves comes to rest first, unless it goes on for ever.
  await page.evaluate(() => Promise.race([
    Promise.all(document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished.catch(() => undefined))),
    new Promise((resolve) => { setTimeout(resolve, 10_000) }),
  ]).then(() => undefined))
  // Lists that are still being drawn say so.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`), where).toEqual([])
}
