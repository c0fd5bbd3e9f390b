/**
 * Slows guessing by counting failures, never successes: a hall of 2,000 people behind one address may all come in
 * within a minute. A code is short, so an address that has failed too often may type none for a while (a QR code's
 * secret still opens the door). A secret cannot be guessed: a right one always opens, and only the wrong ones are
 * told to wait, so that nobody in a hall can lock out the others.
 */
export type Guesses = {
  /** Whether this address may type no code for now. */
  noCode(address: string): boolean
  /** Counts a failure, of an address and (where one was named) against a café; true if it is one too many. */
  failed(kind: 'code' | 'secret', address: string, cafeId?: string): boolean
}

const failuresAMinute = { address: 40, cafe: 400 }
const window = 60_000
const mostCounters = 20_000

export const createGuesses = (now: () => number): Guesses => {
  const failures = new Map<string, { since: number; count: number }>()
  const count = (key: string): number => {
    const known = failures.get(key)
    return known && now() - known.since < window ? known.count : 0
  }
  const add = (key: string): number => {
    const so = count(key)
    if (so === 0) {
      failures.delete(key)
      // The oldest counter makes room: its minute is the first to be over.
      if (failures.size >= mostCounters) failures.delete(failures.keys().next().value ?? '')
      failures.set(key, { since: now(), count: 1 })
      return 1
    }
    const known = failures.get(key)
    if (known) known.count += 1
    return so + 1
  }
  return {
    noCode: (address) => count(`code|${address}`) >= failuresAMinute.address,
    failed: (kind, address, cafeId) => {
      const byAddress = add(`${kind}|${address}`), byCafe = cafeId === undefined ? 0 : add(`cafe|${cafeId}`)
      return byAddress > failuresAMinute.address || byCafe > failuresAMinute.cafe
    },
  }
}
