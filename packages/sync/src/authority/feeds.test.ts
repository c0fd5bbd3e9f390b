import type { LoggedEvent } from '@tablee/domain/event'
import type { Audience } from '@tablee/domain/visibility'
import { describe, expect, test } from 'vitest'
import { createFeeds } from './feeds.ts'

/** A log of events that concern everybody, as far as it has grown. */
const growing = () => {
  const events: LoggedEvent[] = []
  return {
    grow: (count: number) => { for (let more = 0; more < count; more += 1) events.push({ position: events.length + 1, at: 0, by: '', event: { type: 'HarvestStarted' } }) },
    authority: {
      get head() { return events.length },
      stream: (audience: Audience, after: number) => ({ audience, after, upTo: events.length, events: events.slice(after) }),
      touchedBehind: () => 'all' as const,
    },
  }
}
const covered = (batches: readonly { audience: string; after: number; upTo: number }[]) => batches.map(({ audience, after, upTo }) => [audience, after, upTo])

describe('what each audience has been told', () => {
  test('given a café in which much happened while nobody looked, then the first to follow is told it once', () => {
    const { grow, authority } = growing()
    const feeds = createFeeds(authority)
    grow(1_000)
    expect(feeds.catchUp('cafe', 0).upTo).toBe(1_000)
    expect(feeds.news(), 'and not a second time').toEqual([])
    grow(2)
    expect(covered(feeds.news())).toEqual([['cafe', 1_000, 1_002]])
  })
  test('N5 given others who wait to be told, when somebody follows, then the chain of neither has a hole', () => {
    const { grow, authority } = growing()
    const feeds = createFeeds(authority)
    feeds.catchUp('cafe', 0)
    grow(3)
    expect(covered([feeds.catchUp('desk', 0)])).toEqual([['desk', 0, 3]])
    expect(covered(feeds.news())).toEqual([['cafe', 0, 3], ['desk', 0, 3]])
    grow(1)
    expect(covered(feeds.news())).toEqual([['cafe', 3, 4], ['desk', 3, 4]])
  })
  test('given all who left, when somebody comes back, then only what they lack is told', () => {
    const { grow, authority } = growing()
    const feeds = createFeeds(authority)
    feeds.catchUp('cafe', 0)
    feeds.forget('cafe')
    grow(5)
    expect(covered([feeds.catchUp('cafe', 2)])).toEqual([['cafe', 2, 5]])
    expect(feeds.news()).toEqual([])
  })
})
