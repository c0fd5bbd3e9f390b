import type { Page } from '@playwright/test'

/** A disk whose pace is told. */
export type PacedDisk = {
  /** How many milliseconds it takes from now on until each command is kept. */
  pace(ms: number): Promise<void>
  /** From now on nothing is kept, however long it takes, … */
  stop(): Promise<void>
  /** … until here: all of it is kept, and what comes next at once. */
  goOn(): Promise<void>
}

const goesOn = 'the disk goes on'

/** Gives a page that is yet to be opened such a disk: what comes between two frames, or is typed while something is being kept, differs from disk to disk. */
export const pacedDisk = async (page: Page): Promise<PacedDisk> => {
  await page.addInitScript((onward) => {
    // The page's own ear for what is written hears it later; it is told again with an event of the same name.
    const told = new WeakSet<Event>()
    const late = (event: Event): void => {
      const pace = document.documentElement.dataset['pace'] ?? '0'
      const { currentTarget } = event
      if (told.has(event) || pace === '0' || !(currentTarget instanceof IDBTransaction)) return
      event.stopImmediatePropagation()
      const again = new Event('complete')
      told.add(again)
      const tell = (): void => { currentTarget.dispatchEvent(again) }
      if (pace === 'stopped') document.addEventListener(onward, tell, { once: true })
      else setTimeout(tell, Number(pace))
    }
    const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value as IDBDatabase['transaction']
    IDBDatabase.prototype.transaction = function slow(...args) {
      const transaction = begin.apply(this, args)
      transaction.addEventListener('complete', late)
      return transaction
    }
  }, goesOn)
  const set = (pace: string): Promise<void> => page.evaluate((wanted) => { document.documentElement.dataset['pace'] = wanted }, pace)
  return {
    pace: (ms) => set(String(ms)), stop: () => set('stopped'),
    goOn: async () => { await set('0'); await page.evaluate((onward) => { document.dispatchEvent(new Event(onward)) }, goesOn) },
  }
}
