import { createOwnCpu, quantile, wait } from './figures.ts'

/** A hall of clients who all see every note: what is measured, whatever serves it. */
export type Hall = {
  readonly clients: number
  /** Posts one note; `seen` is called when the last screen has it, `acknowledged` when its author was told that it is kept. */
  post(seen: () => void, acknowledged: () => void): void
  /** Connects again whoever was let go under too much load. */
  repair(): Promise<void>
}

/** Times in ms; `cpu` is the load generator's own share of a core. */
export type Trial = { rate: number; posted: number; onEveryScreen: number; acknowledged: number; ackP50: number; ackP99: number; seenP50: number; seenP99: number; cpu: number }

const limit = 250
const holds = ({ posted, onEveryScreen, seenP99 }: Trial): boolean => onEveryScreen === posted && seenP99 < limit

/** Posts at a steady pace, come what may; waits for stragglers, and until the hall is at rest. */
const trial = async (hall: Hall, rate: number, seconds: number): Promise<Trial> => {
  const cpu = createOwnCpu()
  const seen: number[] = [], acknowledged: number[] = []
  const start = performance.now()
  let posted = 0
  const total = Math.max(1, Math.round(rate * seconds))
  while (posted < total) {
    const due = Math.min(total, Math.ceil(((performance.now() - start) / 1_000) * rate))
    while (posted < due) {
      const at = performance.now()
      hall.post(() => { seen.push(performance.now() - at) }, () => { acknowledged.push(performance.now() - at) })
      posted += 1
    }
    await wait(2)
  }
  const used = cpu()
  const patience = performance.now() + 8_000
  while (seen.length < posted && performance.now() < patience) await wait(10)
  return {
    rate, posted, onEveryScreen: seen.length, acknowledged: acknowledged.length, cpu: used,
    ackP50: quantile(acknowledged, 0.5), ackP99: quantile(acknowledged, 0.99), seenP50: quantile(seen, 0.5), seenP99: quantile(seen, 0.99),
  }
}

/**
 * The highest rate of notes per second at which all notes reach all screens, 99 of 100 within 250 ms: half as much
 * again until it fails, then closer, to within a tenth. A rate that fails is tried a second time: a hiccup of the
 * machine is not the server's.
 */
export const sustain = async (hall: Hall, guess: number, seconds: number): Promise<{ best: Trial | null; tried: Trial[] }> => {
  let low = 0, high = Number.POSITIVE_INFINITY, rate = guess
  let best: Trial | null = null
  const tried: Trial[] = []
  await trial(hall, guess / 2, 1)
  while (high / Math.max(low, 1e-9) > 1.1 && rate >= 1 && tried.length < 11) {
    let result = await trial(hall, rate, seconds)
    tried.push(result)
    if (!holds(result)) {
      await hall.repair()
      result = await trial(hall, rate, seconds)
      tried.push(result)
    }
    if (holds(result)) { low = rate; best = result } else { high = rate; await hall.repair() }
    rate = high === Number.POSITIVE_INFINITY ? low * 1.5 : low === 0 ? high / 2 : Math.sqrt(low * high)
  }
  return { best, tried }
}
