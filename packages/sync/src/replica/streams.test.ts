import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Batch } from '@tablee/protocol/down/batch'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStreams } from './streams.ts'

const cafeId = 'cafe-0001'
/** A log whose order matters: themes made, issues placed before one another. */
const log: LoggedEvent[] = [
  { type: 'ThemeCreated' as const, themeId: 'theme-01', title: 'un', colour: 'mint' as const },
  ...Array.from({ length: 8 }, (_, index) => ({ type: 'NotePosted' as const, noteId: `note-000${index}`, author: null, text: `note ${index}`, table: 1 + (index % 2), round: 1, question: 0, silent: false })),
  ...Array.from({ length: 8 }, (_, index) => ({ type: 'IssuesPlaced' as const, issueIds: [`note-000${index}`], themeId: 'theme-01', before: index % 3 === 2 ? `note-000${index - 1}` : null })),
  { type: 'IssuesMerged' as const, issueIds: ['note-0003'], into: 'note-0005' },
  { type: 'ThemeRenamed' as const, themeId: 'theme-01', title: 'deux' },
].map((event, index) => ({ position: index + 1, at: 1_000 + index, by: 'facilitator', event }))

const audienceOf = ({ event }: LoggedEvent): Batch['audience'] => (event.type === 'NotePosted' ? `table:${event.table}` : 'themes')
const audiences: Batch['audience'][] = ['table:1', 'table:2', 'themes']
const batch = (audience: Batch['audience'], after: number, upTo: number): Batch => ({
  audience, after, upTo, events: log.filter((logged) => audienceOf(logged) === audience && logged.position > after && logged.position <= upTo),
})
const whole = fold(emptyCafe(cafeId), log)

describe('streams of one log, folded into one state', () => {
  test('N7 given the streams in any cuts and any order between them, then the state is that of the whole log', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: log.length })), { maxLength: 30 }), (deliveries) => {
        const streams = createStreams(cafeId)
        for (const [which, upTo] of [...deliveries, [0, log.length] as const, [1, log.length] as const, [2, log.length] as const]) {
          const audience = audiences[which] ?? 'themes'
          if (upTo > streams.cursor(audience)) expect(streams.take(batch(audience, streams.cursor(audience), upTo))).toBe('taken')
        }
        expect(streams.state).toEqual(whole)
      }),
    )
  })
  test('N5 given a batch behind a hole, then it is not taken, and nothing changes', () => {
    const streams = createStreams(cafeId)
    streams.take(batch('themes', 0, 3))
    const before = streams.state
    expect(streams.take(batch('themes', 5, 12))).toBe('hole')
    expect([streams.state, streams.cursor('themes')]).toEqual([before, 3])
  })
  test('N2 given a batch twice, or one that overlaps, then each event counts once', () => {
    const streams = createStreams(cafeId)
    for (const audience of audiences) streams.take(batch(audience, 0, log.length))
    expect(streams.take(batch('themes', 0, log.length))).toBe('known')
    expect(streams.state).toEqual(whole)
    const overlapping = createStreams(cafeId)
    for (const audience of audiences) { overlapping.take(batch(audience, 0, 12)); overlapping.take(batch(audience, 4, log.length)) }
    expect(overlapping.state).toEqual(whole)
  })
  test('N2 given one event told by two audiences, then it counts once', () => {
    const streams = createStreams(cafeId)
    for (const audience of audiences) streams.take(batch(audience, 0, log.length))
    streams.take({ ...batch('themes', 0, log.length), audience: 'board' })
    expect(streams.state).toEqual(whole)
  })
  test('given a log restored from a backup, when a batch resets the stream, then what it had is void', () => {
    const streams = createStreams(cafeId)
    for (const audience of audiences) streams.take(batch(audience, 0, log.length))
    for (const audience of audiences) streams.take({ ...batch(audience, 0, 4), reset: true })
    expect(streams.state).toEqual(fold(emptyCafe(cafeId), log.slice(0, 4)))
    expect(streams.cursor('themes')).toBe(4)
  })
})
