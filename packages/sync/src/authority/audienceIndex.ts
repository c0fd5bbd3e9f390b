import type { CafeState } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import { concerned, type Audience } from '@tablee/domain/visibility'

/**
 * Which events may tell an audience something, so that a phone's catch-up costs what the phone gets and not
 * what the café holds.
 */
export type AudienceIndex = {
  /** `state` as it is right after the event. Events come in order of position. */
  add(logged: LoggedEvent, state: CafeState): void
  /** Positions behind `after` to look at for this audience, in order: the first `most` of them. */
  behind(audience: Audience, after: number, most?: number): number[]
  touchedBehind(after: number): ReadonlySet<Audience> | 'all'
}

/** The first index of an ascending list whose value is greater than `value`. */
const firstAbove = (list: readonly number[], value: number): number => {
  let low = 0, high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

export const createAudienceIndex = (): AudienceIndex => {
  const positions = new Map<Audience, number[]>()
  const forAll: number[] = []
  /** Whom each event concerns, by position from 1. */
  const byPosition: (readonly Audience[] | 'all')[] = []
  return {
    add: (logged, state) => {
      const audiences = concerned(logged.event, state)
      byPosition[logged.position - 1] = audiences
      if (audiences === 'all') { forAll.push(logged.position); return }
      // Author and writer of a note may be one person: they are told once.
      for (const audience of new Set(audiences)) {
        const list = positions.get(audience)
        if (list) list.push(logged.position)
        else positions.set(audience, [logged.position])
      }
    },
    behind: (audience, after, most = Number.POSITIVE_INFINITY) => {
      const next = (list: readonly number[]): number[] => { const first = firstAbove(list, after); return list.slice(first, first + most) }
      return [...next(positions.get(audience) ?? []), ...next(forAll)].sort((a, b) => a - b).slice(0, most)
    },
    touchedBehind: (after) => {
      const touched = new Set<Audience>()
      for (const audiences of byPosition.slice(after)) {
        if (audiences === 'all') return 'all'
        for (const audience of audiences) touched.add(audience)
      }
      return touched
    },
  }
}
