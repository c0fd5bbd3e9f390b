import type { Phase } from '@tablee/domain/cafe/phase'
import type { LoggedEvent } from '@tablee/domain/event'

/** A stretch of the café in one phase. `from` and `to` are in milliseconds of the replay. */
export type Chapter = { readonly phase: Phase; readonly round: number; readonly from: number; readonly to: number }

export type Timeline = {
  /** In milliseconds of the replay: those of the café, but for the waits that were cut short. */
  readonly length: number
  /** How many events had happened at this time. */
  readonly momentAt: (time: number) => number
  /** When the café had this many events. */
  readonly timeOf: (moment: number) => number
  readonly chapters: readonly Chapter[]
  /** Some wait was cut short. */
  readonly shortened: boolean
}

/** Longer than this nobody watches nothing happen (ms of the café): nights between a café and its reactions, breaks, empty tables. */
export const longestWait = 3 * 60_000

/** Lays a café's events out in time, in their order. */
export const timelineOf = (events: readonly LoggedEvent[]): Timeline => {
  const times: number[] = []
  let shortened = false
  for (const [index, { at }] of events.entries()) {
    const wait = index === 0 ? 0 : Math.max(0, at - (events[index - 1]?.at ?? at))
    if (wait > longestWait) shortened = true
    times.push((times.at(-1) ?? 0) + Math.min(wait, longestWait))
  }
  const length = times.at(-1) ?? 0
  return {
    length, shortened,
    momentAt: (time) => {
      let low = 0, high = times.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((times[middle] ?? 0) <= time) low = middle + 1
        else high = middle
      }
      return low
    },
    timeOf: (moment) => (moment <= 0 ? 0 : (times[Math.min(moment, times.length) - 1] ?? 0)),
    chapters: chaptersOf(events, times, length),
  }
}

const chaptersOf = (events: readonly LoggedEvent[], times: readonly number[], length: number): Chapter[] => {
  const starts: { phase: Phase; round: number; from: number }[] = []
  let round = 0
  for (const [index, { event }] of events.entries()) {
    const phase = phaseAfter(event)
    if (phase === null) continue
    if ('round' in event && typeof event.round === 'number') ({ round } = event)
    starts.push({ phase, round, from: times[index] ?? 0 })
  }
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? length }))
}

/** The phase that an event brings the café into, or null. */
const phaseAfter = (event: LoggedEvent['event']): Phase | null => {
  switch (event.type) {
    case 'CafeCreated': return 'draft'
    case 'ArrivalOpened': return 'arrival'
    case 'WalkingStarted': return 'walking'
    case 'RoundStarted': return 'round'
    case 'SilenceStarted': return 'silent'
    case 'HarvestStarted': return 'harvest'
    case 'CafeClosed': return 'closed'
    case 'SteppedBack': return event.phase
    default: return null
  }
}
