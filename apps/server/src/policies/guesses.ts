/**
 * Slows the guessing of codes and links by counting failures, never successes: a hall of 2,000 people behind one
 * address may all come in within a minute.
 */
export type Guesses = {
  /** Whether this address has to wait. */
  blocked(address: string): boolean
  failed(address: string): void
}

const failuresAMinute = 40
const window = 60_000
const mostAddresses = 10_000

export const createGuesses = (now: () => number): Guesses => {
  const failures = new Map<string, { since: number; count: number }>()
  const current = (address: string): { since: number; count: number } | undefined => {
    const known = failures.get(address)
    return known && now() - known.since < window ? known : undefined
  }
  return {
    blocked: (address) => (current(address)?.count ?? 0) >= failuresAMinute,
    failed: (address) => {
      if (failures.size >= mostAddresses) failures.delete(failures.keys().next().value ?? '')
      const known = current(address)
      failures.set(address, { since: known?.since ?? now(), count: (known?.count ?? 0) + 1 })
    },
  }
}
