import { emptyCafe, fold } from './cafe.ts'
import type { CafeState } from './cafe/state.ts'
import type { LoggedEvent } from './event.ts'

/** A log to go through in any direction. */
export type Replay = {
  /** How many events there are: moments go from 0, where nothing has happened yet, to this. */
  readonly length: number
  /** The café right after the first `moment` events. Never changed afterwards; moments outside are the nearest end. */
  readonly stateAt: (moment: number) => CafeState
}

/**
 * Goes through a café's events; they may be those of the whole log, or those that one audience may see of it.
 * @param stride so many events apart a state is kept: from it on, any moment between costs no more than these
 */
export const replay = (cafeId: string, events: readonly LoggedEvent[], stride = 200): Replay => {
  /** The states after 0, `stride`, 2 × `stride`… events, as far as anybody has looked. */
  const kept: CafeState[] = [emptyCafe(cafeId)]
  const keepUpTo = (index: number): CafeState => {
    for (let next = kept.length; next <= index; next += 1) {
      kept.push(fold(kept[next - 1] ?? emptyCafe(cafeId), events.slice((next - 1) * stride, next * stride)))
    }
    return kept[index] ?? emptyCafe(cafeId)
  }
  return {
    length: events.length,
    stateAt: (moment) => {
      const at = Math.min(Math.max(0, Math.trunc(moment)), events.length)
      const index = Math.floor(at / stride)
      return fold(keepUpTo(index), events.slice(index * stride, at))
    },
  }
}
