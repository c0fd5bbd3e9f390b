import type { Page } from '@playwright/test'

/** A disk whose pace is told: how many milliseconds it takes until each command is kept. */
export type PacedDisk = { pace(ms: number): Promise<void> }

/** Gives a page that is yet to be opened such a disk: what comes between two frames, or is typed while something is being kept, differs from disk to disk. */
export const pacedDisk = async (page: Page): Promise<PacedDisk> => {
  await page.addInitScript(() => {
    // The page's own ear for what is written hears it later; it is told again with an event of the same name.
    const told = new WeakSet<Event>()
    const late = (event: Event): void => {
      const ms = Number(document.documentElement.dataset['pace'] ?? 0)
      const { currentTarget } = event
      if (told.has(event) || ms === 0 || !(currentTarget instanceof IDBTransaction)) return
      event.stopImmediatePropagation()
      const again = new Event('complete')
      told.add(again)
      setTimeout(() => currentTarget.dispatchEvent(again), ms)
    }
    const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value as IDBDatabase['transaction']
    IDBDatabase.prototype.transaction = function slow(...args) {
      const transaction = begin.apply(this, args)
      transaction.addEventListener('complete', late)
      return transaction
    }
  })
  return { pace: (ms) => page.evaluate((wanted) => { document.documentElement.dataset['pace'] = String(wanted) }, ms) }
}
