import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Batch } from '@tablee/protocol/down/batch'

type Entry = { readonly audience: string; readonly logged: LoggedEvent }

/**
 * The streams one viewer follows, folded into one state. Streams are parts of one log and may arrive in any
 * order; events are always folded by position, so that every order of arrival gives the same state.
 */
export type Streams = {
  /** Takes a batch in. `hole`: something before it is missing and must be asked for; nothing was changed. */
  take(batch: Batch): 'taken' | 'known' | 'hole'
  cursors(): { audience: string; position: number }[]
  cursor(audience: string): number
  readonly state: CafeState
}

export const createStreams = (cafeId: string): Streams => {
  const cursors = new Map<string, number>()
  let entries: Entry[] = []
  let state = emptyCafe(cafeId)

  const refold = (): void => { state = fold(emptyCafe(cafeId), entries.map((entry) => entry.logged)) }

  /** Where an event of this position goes: behind all that are not later. -1 if an equal one is there. */
  const place = (logged: LoggedEvent): number => {
    let index = entries.length
    while (index > 0 && (entries[index - 1]?.logged.position ?? 0) > logged.position) index -= 1
    for (let twin = index - 1; twin >= 0 && entries[twin]?.logged.position === logged.position; twin -= 1) {
      if (JSON.stringify(entries[twin]?.logged) === JSON.stringify(logged)) return -1
    }
    return index
  }

  return {
    take: ({ audience, after, upTo, events, reset }) => {
      if (reset) {
        entries = entries.filter((entry) => entry.audience !== audience)
        cursors.set(audience, 0)
        refold()
      }
      const cursor = cursors.get(audience) ?? 0
      if (after > cursor) return 'hole'
      if (upTo <= cursor && !reset) return 'known'
      const fresh = events.filter((logged) => logged.position > cursor)
      cursors.set(audience, upTo)
      const appended: LoggedEvent[] = []
      let inOrder = true
      for (const logged of fresh) {
        const index = place(logged)
        if (index < 0) continue
        if (index === entries.length) {
          entries.push({ audience, logged })
          appended.push(logged)
        } else {
          entries.splice(index, 0, { audience, logged })
          inOrder = false
        }
      }
      if (!inOrder) refold()
      else if (appended.length > 0) state = fold(state, appended)
      return 'taken'
    },
    cursors: () => [...cursors].map(([audience, position]) => ({ audience, position })),
    cursor: (audience) => cursors.get(audience) ?? 0,
    get state() { return state },
  }
}
