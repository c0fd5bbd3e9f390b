/**
 * Keeps what arrives while the last lot is being written as one lot: the disk is waited for once for all of them. What
 * cannot be kept together is kept one by one, so that nobody fails for another's sake. `most` go into one lot.
 */
export const together = <Each>(keep: (lot: readonly Each[]) => Promise<void>, most = 200): ((each: Each) => Promise<void>) => {
  type Waiting = { readonly each: Each; readonly done: () => void; readonly failed: (error: unknown) => void }
  let waiting: Waiting[] = []
  let keeping = false

  const keepLot = async (lot: readonly Waiting[]): Promise<void> => {
    try {
      await keep(lot.map(({ each }) => each))
      for (const { done } of lot) done()
    } catch (error) {
      if (lot.length === 1) lot[0]?.failed(error)
      else for (const one of lot) await keepLot([one])
    }
  }
  const pump = async (): Promise<void> => {
    if (keeping) return
    keeping = true
    while (waiting.length > 0) {
      const lot = waiting.slice(0, most)
      waiting = waiting.slice(most)
      await keepLot(lot)
    }
    keeping = false
  }

  return (each) => new Promise((done, failed) => {
    waiting.push({ each, done, failed })
    // In a turn of its own, so that what arrives together is kept together.
    void Promise.resolve().then(pump)
  })
}
