import type { Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLargeText } from './largeText.ts'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/images')
const wanted = process.env['TABLEE_PICTURES'] === '1'
/** A folder for pictures in every manner a page has to look well in: to be looked at, and thrown away. */
const manners = process.env['TABLEE_MANNERS']

/** Takes a picture, when they are wanted: for the docs, where they keep it; in every manner, whatever it is. */
export const picture = async (page: Page, name: string, kept = true): Promise<void> => {
  if (manners) await inEveryManner(page, path.join(manners, name), sizesOf(name))
  if (!wanted || !kept) return
  mkdirSync(folder, { recursive: true })
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
}

/** Other sizes of what a page stands for: [manner, width, height] in CSS pixels. */
const otherSizes = {
  phone: [['small', 320, 568], ['landscape', 740, 360]],
  desk: [['tablet', 820, 1180], ['laptop', 1280, 720]],
  screen: [['720p', 1280, 720], ['4x3', 1024, 768]],
} as const
const sizesOf = (name: string): keyof typeof otherSizes => (name.startsWith('phone') ? 'phone' : name.startsWith('screen') ? 'screen' : 'desk')

const inEveryManner = async (page: Page, file: string, kind: keyof typeof otherSizes): Promise<void> => {
  mkdirSync(path.dirname(file), { recursive: true })
  const before = page.viewportSize(), phone = kind === 'phone'
  const take = (manner: string, fullPage = phone) => page.screenshot({ path: `${file}--${manner}.png`, fullPage, animations: 'disabled' })
  await take('plain')
  await page.emulateMedia({ colorScheme: 'dark' })
  await take('dark')
  await page.emulateMedia({ colorScheme: null, contrast: 'more' })
  await take('contrast')
  await page.emulateMedia({ contrast: null, forcedColors: 'active' })
  await take('forced')
  await page.emulateMedia({ forcedColors: null })
  if (!before) return
  for (const [manner, width, height] of otherSizes[kind]) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(100)
    await take(manner, manner === 'small' || manner === 'tablet')
  }
  await page.setViewportSize(before)
  if (phone) await withLargeText(page, () => take('large'))
}
