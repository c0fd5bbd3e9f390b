import type { Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/images')
const wanted = process.env['TABLEE_PICTURES'] === '1'

/** Takes a picture for the docs, when they are wanted. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (!wanted) return
  mkdirSync(folder, { recursive: true })
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
}

/** The same in both languages, by the page's own switch. */
export const inBothLanguages = async (page: Page, name: string, look: (language: 'fr' | 'en') => Promise<void>): Promise<void> => {
  await picture(page, `${name}-fr`)
  await look('fr')
  await page.getByRole('button', { name: /English/ }).first().click()
  await picture(page, `${name}-en`)
  await look('en')
  await page.getByRole('button', { name: /Français/ }).first().click()
}
