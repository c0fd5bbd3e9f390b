/** Estimates the authority's clock from answers to questions: the quickest answer of the last few is the best witness. */
export type ServerClock = {
  /** One exchange: when it was asked and answered on this device's monotonic clock, and what the authority said (all ms). */
  learn(askedAt: number, answeredAt: number, authorityNow: number): void
  /** What was learnt is doubted, as after a sleep in which the monotonic clock may have stood still: it serves until the next answer, and no longer. */
  forget(): void
  now(): number
  /** Half the round trip of the best witness: how wrong `now` can be, in ms. */
  readonly uncertainty: number
}

const kept = 8

/** `monotonic` in ms; before the first answer, `fallback` (this device's wall clock) is all there is. */
export const createServerClock = (monotonic: () => number, fallback: () => number): ServerClock => {
  let witnesses: { offset: number; roundTrip: number }[] = []
  /** Better than the device's own clock, which may be wrong by hours. */
  let doubted: { offset: number } | null = null
  const best = () => witnesses.reduce<{ offset: number; roundTrip: number } | null>((a, b) => (a && a.roundTrip <= b.roundTrip ? a : b), null)
  return {
    learn: (askedAt, answeredAt, authorityNow) => {
      const roundTrip = Math.max(0, answeredAt - askedAt)
      const offset = authorityNow + roundTrip / 2 - answeredAt
      const before = best()
      // Further off than both could explain: one of the clocks was set or slept; the newest is right.
      if (before && Math.abs(before.offset - offset) > before.roundTrip / 2 + roundTrip / 2 + 250) witnesses = []
      witnesses = [...witnesses, { offset, roundTrip }].slice(-kept)
    },
    forget: () => { doubted = best() ?? doubted; witnesses = [] },
    now: () => { const witness = best() ?? doubted; return witness ? monotonic() + witness.offset : fallback() },
    get uncertainty() { return (best()?.roundTrip ?? Number.POSITIVE_INFINITY) / 2 },
  }
}
