import { expect, type Page } from '@playwright/test'

/** Through the door of a page that shows it. */
const goIn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Rejoindre le café' }).tap()
  await expect(page.getByRole('heading', { name: 'Vous y êtes.' })).toBeVisible()
}

/** Into a café without saying a name. */
export const joinUnnamed = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await goIn(page)
}

/** From the link of the QR code into the café, in three taps: the name, the organisation, the door. */
export const joinByLink = async (page: Page, link: string, name: string, organisation: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('Votre prénom').tap()
  await page.keyboard.type(name)
  await page.getByLabel('Votre organisation').tap()
  await page.keyboard.type(organisation)
  await goIn(page)
}

/** Until the phone is past the arrival, whose box is there to be tried and looks like a round's. */
export const pastArrival = async (page: Page): Promise<void> => {
  await expect(page.getByLabel('Votre idée')).toBeVisible()
  await expect(page.locator('#practice-title')).toHaveCount(0)
}

/** Writes and posts a note; the box is empty again only when the phone has kept it. */
export const writeNote = async (page: Page, text: string): Promise<void> => {
  await pastArrival(page)
  await page.getByLabel('Votre idée').fill(text)
  await page.getByRole('button', { name: 'Poser le post-it' }).tap()
  await expect(page.getByLabel('Votre idée')).toHaveValue('')
}

/** A note of one's own, with what it says of itself. */
export const ownNote = (page: Page, text: string) => page.locator('li.note').filter({ hasText: text })

/** The seconds left as the page shows them to people, on whatever device. */
export const shownSeconds = async (page: Page): Promise<number> => {
  const timer = page.getByRole('timer').first()
  await expect(timer).toHaveText(/\d+:\d\d/)
  const shown = /(\d+):(\d\d)/.exec((await timer.textContent()) ?? '')
  if (!shown) throw new Error('the page shows no time')
  return Number(shown[1]) * 60 + Number(shown[2])
}

/** Into a café that asks for no organisation. */
export const joinShort = async (page: Page, link: string, name: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('Votre prénom').tap()
  await page.keyboard.type(name)
  await goIn(page)
}
