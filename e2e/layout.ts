import { expect, type Page } from '@playwright/test'
import { withLargeText } from './largeText.ts'

/** Nothing is wider than the page at this width (CSS pixels): nobody scrolls sideways to read. */
export const expectReflow = async (page: Page, where: string, width = 320): Promise<void> => {
  const before = page.viewportSize() ?? { width: 360, height: 740 }
  await page.setViewportSize({ width, height: before.height })
  // What is measured anew for another width takes a frame or two.
  await expect.poll(() => page.evaluate(() => [
    document.documentElement.scrollWidth,
    ...[...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 5).map((element) => `${element.tagName}.${element.className}`),
  ]).then(([wide = 0, ...culprits]) => (Number(wide) <= width ? [] : [`${wide} px`, ...culprits])), `${where} at ${width} px keeps within the page`).toEqual([])
  await page.setViewportSize(before)
}

/** The same with letters of twice the size. */
export const expectReflowOfLargeText = (page: Page, where: string): Promise<void> =>
  withLargeText(page, () => expectReflow(page, `${where} with text at 200 %`, page.viewportSize()?.width))

const targets = 'button, a[href], input, select, textarea, summary, [role="button"], [role="tab"], [role="checkbox"]'

/** Whatever is touched is at least 44 CSS pixels high and wide; what is written into, as high. */
export const expectTargets = async (page: Page, where: string): Promise<void> => {
  await expect.poll(() => page.evaluate((selector) => [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    // A box to tick is touched by its label too.
    const touched = element.matches('input[type="checkbox"], input[type="radio"]') ? (element.closest('label') ?? element) : element
    const { width, height } = touched.getBoundingClientRect()
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1
    return shown && (width < 43.5 || height < 43.5) ? [`${element.outerHTML.slice(0, 90)} ${Math.round(width)}×${Math.round(height)}`] : []
  }), targets), `${where}: targets of 44 px`).toEqual([])
}

/** Everything that is read on this page is there in whole: nothing is cut by the page's edge or by a box that hides what is too long for it. */
export const expectWhole = async (page: Page, where: string): Promise<void> => {
  // Texts that are made as large as they fit are measured first.
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, li, strong, span)')].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('.hidden-visually, [aria-hidden="true"]') || element.innerText.trim() === '') return []
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const outside = (box: { top: number; bottom: number; left: number; right: number }): boolean => top < box.top - 1 || bottom > box.bottom + 1 || left < box.left - 1 || right > box.right + 1
    let cutting = outside({ top: 0, bottom: innerHeight, left: 0, right: innerWidth })
    for (let around = element.parentElement; around && !cutting; around = around.parentElement) cutting = getComputedStyle(around).overflow !== 'visible' && outside(around.getBoundingClientRect())
    return cutting ? [element.innerText.slice(0, 60)] : []
  })), `${where}: nothing is cut`).toEqual([])
}
