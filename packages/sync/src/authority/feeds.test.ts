import type { LoggedEvent } from '@tablee/domain/event'
import type { Audience } from '@tablee/domain/visibility'
import type { Batch } from '@tablee/protocol/down/batch'
import { describe, expect, test } from 'vitest'
import { createFeeds, type Feeds } from './feeds.ts'

/** A log of events that concern everybody, as far as it has grown. */
const growing = () => {
  const events: LoggedEvent[] = []
  const stream = (audience: Audience, after: number): Batch => ({ audience, after, upTo: events.length, events: events.slice(after) })
  return {
    grow: (count: number) => { for (let more = 0; more < count; more += 1) events.push({ position: events.length + 1, at: 0, by: '', event: { type: 'HarvestStarted' } }) },
    authority: {
      get head() { return events.length },
      stream,
      page: (cursors: ReadonlyMap<Audience, number>) => ({ streams: [...cursors].map(([audience, after]) => stream(audience, after)), more: false }),
      touchedBehind: () => 'all' as const,
    },
  }
}
const covered = (batches: readonly { audience: string; after: number; upTo: number }[]) => batches.map(({ audience, after, upTo }) => [audience, after, upTo])
const follow = (feeds: Feeds, audience: Audience, after: number) => feeds.catchUp(new Map([[audience, after]])).streams

describe('what each audience has been told', () => {
  test('given a café in which much happened while nobody looked, then the first to follow is told it once', () => {
    const { grow, authority } = growing()
    const feeds = createFeeds(authority)
    grow(1_000)
    expect(covered(follow(feeds, 'cafe', 0))).toEqual([['cafe', 0, 1_000]])
    expect(feeds.news(), 'and not a second time').toEqual([])
    grow(2)
    expect(covered(feeds.news())).toEqual([['cafe', 1_000, 1_002]])
  })
  test('N5 given others who wait to be told, when somebody follows, then the chain of neither has a hole', () => {
    const { grow, authority } = growing()
    const feeds = createFeeds(authority)
    follow(feeds, 'cafe', 0)
    grow(3)
    expect(covered(follow(feeds, 'desk', 0))).toEqual([['desk', 0, 3]])
    expect(covered(feeds.news())).toEqual([['cafe', 0, 3], ['desk', 0, 3]])
    grow(1)
    expect(covered(feeds.news())).toEqual([['cafe', 3, 4], ['desk', 3, 4]])
  })
  test('given all who left, when somebody comes back, then only what they lack is told', () => {
    const { grow, authority } = growing()
    const feeds = createFeeds(authority)
    follow(feeds, 'cafe', 0)
    feeds.forget('cafe')
    grow(5)
    expect(covered(follow(feeds, 'cafe', 2))).toEqual([['cafe', 2, 5]])
    expect(feeds.news()).toEqual([])
  })
})
